using System.Collections.Immutable;
using GoroutineGen.Fidelity.Tests.Trees;

namespace GoroutineGen.Fidelity.Tests.Shrinking;

/// <summary>What could stand in the place of a node, the greatest simplifications first.</summary>
internal static class Simplifications
{
    public static IEnumerable<Node> Of(Node node) => node switch
    {
        Block block => OfBlock(block),
        Expression expression => OfExpression(expression),
        _ => [],
    };

    /// <summary>A block without some of its statements, or with a statement's inner blocks in its place.</summary>
    private static IEnumerable<Node> OfBlock(Block block)
    {
        var count = block.Pieces.Length;
        for (var length = count; length > 0; length /= 2)
        {
            for (var start = count - length; start >= 0; start -= Math.Max(1, length / 2))
                yield return new Block(block.Pieces.RemoveRange(start, length));
        }

        for (var i = 0; i < count; i++)
        {
            foreach (var replacement in Unwrapped(block.Pieces[i].Child!))
                yield return new Block([.. block.Pieces[..i], .. replacement, .. block.Pieces[(i + 1)..]]);
        }
    }

    private static IEnumerable<ImmutableArray<Piece>> Unwrapped(Node statement)
    {
        var inner = statement.Children.OfType<Block>().ToList();
        if (inner.Count > 1)
            yield return [.. inner.SelectMany(block => block.Pieces)];
        foreach (var block in inner)
            yield return block.Pieces;
        foreach (var expression in statement.Children.OfType<Expression>()
            .Where(child => !child.Type.IsStackOnly && child.Construct != Construct.Literal))
        {
            Statement discard = new(
                Construct.Discard,
                [new Piece("_ = ", null, false), new Piece("", expression, false), new Piece(";", null, false)]);
            yield return [new Piece("", discard, false)];
        }

        foreach (var nested in statement.Children.OfType<Statement>())
            yield return [new Piece("", nested, false)];
    }

    /// <summary>The type's simplest value, a value of that type inside, or the blocks of a lambda without their statements.</summary>
    private static IEnumerable<Node> OfExpression(Expression expression)
    {
        if (expression.Construct is Construct.Arguments or Construct.MethodName or Construct.CallOnStructVariable)
            yield break;
        if (!expression.Type.IsStackOnly)
        {
            yield return new Expression(
                Construct.Literal, [new Piece(expression.Type.Simplest, null, false)], expression.Type, IsComposite: true);
        }

        foreach (var inner in expression.DescendantsAndSelf().Skip(1).OfType<Expression>())
        {
            if (inner.Type == expression.Type
                && inner.Construct is not (Construct.Arguments or Construct.MethodName or Construct.CallOnStructVariable))
                yield return inner;
        }
    }
}
