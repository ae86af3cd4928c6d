using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// Edits of a text, collected in any order. Those at one position nest as the syntax nodes do that own them: what closes a node
/// stands before what opens the next one, an outer node opens before an inner one and closes after it.
/// </summary>
internal sealed class TextEdits
{
    private readonly List<Edit> _edits = [];

    private enum Rank
    {
        Close,
        Open,
        Replace,
    }

    public void Open(int position, SyntaxNode owner, string text) => Add(position, 0, text, Rank.Open, -owner.Span.Length);

    public void Close(int position, SyntaxNode owner, string text) => Add(position, 0, text, Rank.Close, owner.Span.Length);

    /// <summary>Replaces a part; the line breaks in it are kept, so that what follows stays on its line.</summary>
    public void Replace(TextSpan span, string text) => Add(span.Start, span.Length, text, Rank.Replace, 0);

    public void Remove(TextSpan span) => Replace(span, "");

    /// <summary>The edited text, which starts at an offset of the text that the positions are in.</summary>
    public string Apply(string text, int offset)
    {
        StringBuilder result = new(text.Length * 2);
        int done = 0;
        IEnumerable<Edit> ordered = _edits
            .OrderBy(static edit => edit.Position).ThenBy(static edit => edit.Rank).ThenBy(static edit => edit.Nesting);
        foreach (Edit edit in ordered)
        {
            int start = edit.Position - offset;
            result.Append(text, done, start - done);
            if (edit.Text.StartsWith("\n", StringComparison.Ordinal))
                TrimEnd(result);
            result.Append(edit.Text);
            done = start + edit.Length;
            for (int i = start; i < done; i++)
            {
                if (text[i] is '\r' or '\n')
                    result.Append(text[i]);
            }
        }
        return result.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>The indentation before an edit that starts a line of its own belongs to nothing.</summary>
    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[text.Length - 1] is ' ' or '\t')
            text.Length--;
    }

    private void Add(int position, int length, string text, Rank rank, int nesting) =>
        _edits.Add(new Edit(position, length, text, rank, nesting));

    private readonly record struct Edit(int Position, int Length, string Text, Rank Rank, int Nesting);
}
