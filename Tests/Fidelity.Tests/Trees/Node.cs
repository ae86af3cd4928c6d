using System.Collections.Immutable;

namespace GoroutineGen.Fidelity.Tests.Trees;

/// <summary>A part of a node: text, or a node inside it.</summary>
/// <param name="Text">The text, when there is no child.</param>
/// <param name="Child">The node inside.</param>
/// <param name="IsOperand">Whether the child is written in parentheses when it is more than a primary expression.</param>
internal readonly record struct Piece(string Text, Node? Child, bool IsOperand);

/// <summary>A piece of C#: what it is, and the text and nodes it is written with.</summary>
internal abstract record Node(Construct Construct, ImmutableArray<Piece> Pieces)
{
    public IEnumerable<Node> Children => Pieces.Where(piece => piece.Child is not null).Select(piece => piece.Child!);

    public IEnumerable<Node> DescendantsAndSelf() => Children.SelectMany(child => child.DescendantsAndSelf()).Prepend(this);

    public Node WithChild(int piece, Node child) => this with { Pieces = Pieces.SetItem(piece, Pieces[piece] with { Child = child }) };
}

/// <summary>A value of a type.</summary>
/// <param name="Construct">What it is.</param>
/// <param name="Pieces">How it is written.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsComposite">Whether it needs parentheses as an operand.</param>
internal sealed record Expression(
    Construct Construct, ImmutableArray<Piece> Pieces, CSharpType Type, bool IsComposite)
    : Node(Construct, Pieces)
{
    /// <summary>Whether the compiler computes it, and refuses it when that overflows.</summary>
    public bool IsConstant =>
        Construct == Construct.Literal
        || (IsComposite && Children.Any() && Children.All(child => child is Expression { IsConstant: true }));
}

/// <summary>A statement, or several that belong together.</summary>
internal sealed record Statement(Construct Construct, ImmutableArray<Piece> Pieces) : Node(Construct, Pieces);

/// <summary>Statements in braces: its pieces are its statements.</summary>
internal sealed record Block(ImmutableArray<Piece> Pieces) : Node(Construct.Block, Pieces)
{
    public static Block Of(IEnumerable<Statement> statements) =>
        new([.. statements.Select(statement => new Piece("", statement, IsOperand: false))]);
}

/// <summary>A method in one of the program's types.</summary>
/// <param name="Construct">What kind of method.</param>
/// <param name="Pieces">How it is written.</param>
/// <param name="Container">The type that holds it.</param>
internal sealed record Member(Construct Construct, ImmutableArray<Piece> Pieces, Container Container) : Node(Construct, Pieces);

/// <summary>The types of a program that hold its methods.</summary>
internal enum Container
{
    Program,
    Actor,
    Hero,
    Token,
    Interface,
}
