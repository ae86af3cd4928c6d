using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// Edits of a text, collected in any order. The edits at one position nest as the syntax nodes nest that own the edits. What closes a node
/// stands before what opens the next node. An outer node opens before an inner node, and closes after it.
/// </summary>
internal sealed class TextEdits
{
    private const string Directive = "#line ";

    private readonly List<Edit> _edits = [];

    internal enum Rank
    {
        Close,
        Insert,
        Stop,
        Open,
        Replace,
    }

    public bool Any => _edits.Count > 0;

    /// <summary>
    /// Text before a node. What starts a line of its own, as injected statements do, stands before what opens an expression.
    /// </summary>
    /// <param name="position">Where the text is put.</param>
    /// <param name="owner">The node.</param>
    /// <param name="text">The text.</param>
    /// <param name="isStop">Whether the text says where the node stands, and nothing else.</param>
    public void Open(int position, SyntaxNode owner, string text, bool isStop = false)
    {
        var rank = isStop ? Rank.Stop : text.StartsWith("\n", StringComparison.Ordinal) ? Rank.Insert : Rank.Open;
        Add(position, 0, text, rank, -owner.Span.Length);
    }

    public void Close(int position, SyntaxNode owner, string text) => Add(position, 0, text, Rank.Close, owner.Span.Length);

    /// <summary>Replaces a part. The line breaks in the part are kept, so that what follows stays on its line.</summary>
    public void Replace(TextSpan span, string text) => Add(span.Start, span.Length, text, Rank.Replace, 0);

    public void Remove(TextSpan span) => Replace(span, "");

    /// <summary>Where the edits up to now are.</summary>
    public EditPositions Positions() => new(_edits);

    /// <summary>The positions at which edits up to now put a parenthesis before what stands there, each once.</summary>
    public IReadOnlyCollection<int> OpenedParentheses() => new SortedSet<int>(
        _edits.Where(static edit => edit.Rank is Rank.Open or Rank.Replace && edit.Text.StartsWith("(", StringComparison.Ordinal))
            .Select(static edit => edit.Position));

    /// <summary>The edited text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">The position at which the text starts.</param>
    /// <param name="end">The directive that stands after the text.</param>
    public string Apply(string text, int offset, string end)
    {
        StringBuilder result = new(text.Length * 2);
        var done = 0;
        IEnumerable<Edit> ordered = _edits
            .OrderBy(static edit => edit.Position).ThenBy(static edit => edit.Rank).ThenBy(static edit => edit.Nesting);
        foreach (var edit in ordered)
        {
            var start = edit.Position - offset;
            if (start < done && edit.Rank is Rank.Insert or Rank.Stop)
                continue; // A directive in the middle of what is replaced.
            result.Append(text, done, start - done);
            if (edit.StartsLine)
                TrimEnd(result);
            result.Append(edit.Text);
            done = start + edit.Length;
            for (var i = start; i < done; i++)
            {
                if (SyntaxFacts.IsNewLine(text[i]))
                    result.Append(text[i]);
            }
        }
        result.Append(text, done, text.Length - done);
        TrimEnd(result);
        return result.Append('\n').Append(end).ToString();
    }

    /// <summary>
    /// Drops what stands without a meaning before an edit that starts a line of its own: blank text, and a directive that another directive
    /// follows.
    /// </summary>
    private static void TrimEnd(StringBuilder text)
    {
        var end = text.Length;
        while (true)
        {
            while (end > 0 && char.IsWhiteSpace(text[end - 1]))
                end--;
            var line = end;
            while (line > 0 && text[line - 1] != '\n')
                line--;
            if (end - line < Directive.Length || text.ToString(line, Directive.Length) != Directive)
                break;
            end = line;
        }
        text.Length = end;
    }

    private void Add(int position, int length, string text, Rank rank, int nesting) =>
        _edits.Add(new Edit(position, length, text, rank, nesting));

    internal readonly record struct Edit(int Position, int Length, string Text, Rank Rank, int Nesting)
    {
        public int End => Position + Length;

        /// <summary>Whether lines and columns behind the edit are the user's.</summary>
        public bool StartsLine => Text.StartsWith("\n" + Directive, StringComparison.Ordinal);
    }
}
