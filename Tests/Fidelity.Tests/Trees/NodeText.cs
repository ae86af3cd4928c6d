using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace GoroutineGen.Fidelity.Tests.Trees;

/// <summary>
/// An interpolated string that becomes the pieces of a node. <c>{node:o}</c> is an operand, which gets parentheses when it is more than a
/// primary expression; several nodes are separated by commas.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct NodeText
{
    private readonly ImmutableArray<Piece>.Builder _pieces;

    public NodeText(int literalLength, int formattedCount) =>
        _pieces = ImmutableArray.CreateBuilder<Piece>((2 * formattedCount) + (literalLength > 0 ? 1 : 0));

    public ImmutableArray<Piece> Pieces => _pieces.ToImmutable();

    public void AppendLiteral(string text) => _pieces.Add(new Piece(text, null, IsOperand: false));

    public void AppendFormatted(string text) => AppendLiteral(text);

    public void AppendFormatted(int number) => AppendLiteral(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(CSharpType type) => AppendLiteral(type.Name);

    public void AppendFormatted(Node node, string? format = null) => _pieces.Add(new Piece("", node, IsOperand: format == "o"));

    public void AppendFormatted(IEnumerable<Node> nodes)
    {
        var separator = "";
        foreach (var node in nodes)
        {
            AppendLiteral(separator);
            AppendFormatted(node);
            separator = ", ";
        }
    }
}
