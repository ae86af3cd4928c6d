using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>Tells which parts of the text the edits move.</summary>
internal sealed class EditPositions
{
    private readonly TextEdits.Edit[] _edits;
    private readonly int[] _positions;

    /// <summary>For each edit, where the last edit up to it stands that starts a line.</summary>
    private readonly int[] _newLines;

    public EditPositions(IEnumerable<TextEdits.Edit> edits)
    {
        _edits = [.. edits.OrderBy(static edit => edit.Position)];
        _positions = [.. _edits.Select(static edit => edit.Position)];
        _newLines = new int[_edits.Length];
        for (var i = 0; i < _edits.Length; i++)
            _newLines[i] = _edits[i].StartsLine ? _edits[i].Position : i > 0 ? _newLines[i - 1] : -1;
    }

    /// <summary>
    /// Where the last edit up to a position stands that starts a line; -1 when there is none. Behind such an edit, lines and columns are
    /// the user's.
    /// </summary>
    public int LastNewLine(int position) => First(position + 1) is > 0 and var next ? _newLines[next - 1] : -1;

    /// <summary>
    /// Whether an edit moves the text at a position. The position is on a line with <paramref name="from"/>, where the text is still in its
    /// place.
    /// </summary>
    public bool AnyBefore(int position, int from)
    {
        for (var i = First(position + 1) - 1; i >= 0 && _edits[i].End >= from; i--)
        {
            var edit = _edits[i];
            if (!edit.StartsLine && edit.End <= position && (edit.Position < position || edit.Rank == TextEdits.Rank.Close)
                && !(edit.Position == from && edit.Rank == TextEdits.Rank.Close))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether an edit is inside a part.</summary>
    public bool AnyIn(TextSpan part)
    {
        for (var i = First(part.Start); i < _edits.Length && _positions[i] <= part.End; i++)
        {
            var edit = _edits[i];
            var isInside = edit.Position == part.Start ? edit.Rank is TextEdits.Rank.Open or TextEdits.Rank.Replace
                : edit.Position < part.End || (edit.Rank == TextEdits.Rank.Close && !edit.StartsLine);
            if (isInside)
                return true;
        }
        return false;
    }

    /// <summary>The first edit at or after a position.</summary>
    private int First(int position)
    {
        var index = Array.BinarySearch(_positions, position);
        if (index < 0)
            return ~index;
        while (index > 0 && _positions[index - 1] == position)
            index--;
        return index;
    }
}
