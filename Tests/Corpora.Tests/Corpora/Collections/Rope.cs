using System.Text;

namespace Corpora.Collections;

/// <summary>A long text in pieces: to insert into it copies little.</summary>
public abstract partial class Rope
{
    private const int MaxPiece = 8;

    public static readonly Rope Empty = new Piece("");

    public abstract int Length { get; }

    public abstract int Depth { get; }

    public abstract char this[int index] { get; }

    public static implicit operator Rope(string text)
    {
        if (text.Length <= MaxPiece)
            return new Piece(text);
        var middle = text.Length / 2;
        return new Joined(text[..middle], text[middle..]);
    }

    public static Rope operator +(Rope left, Rope right) => (left, right) switch
    {
        ({ Length: 0 }, _) => right,
        (_, { Length: 0 }) => left,
        (Piece first, Piece second) when first.Length + second.Length <= MaxPiece => new Piece(first.Text + second.Text),
        _ => new Joined(left, right).Balanced(),
    };

    public Rope Insert(int index, Rope text)
    {
        var (before, after) = Split(index);
        return before + text + after;
    }

    public Rope Remove(int index, int count)
    {
        var (before, rest) = Split(index);
        var (_, after) = rest.Split(count);
        return before + after;
    }

    public Rope this[Range range]
    {
        get
        {
            var (offset, length) = range.GetOffsetAndLength(Length);
            return Split(offset).After.Split(length).Before;
        }
    }

    public abstract (Rope Before, Rope After) Split(int index);

    public int IndexOf(string text, int start = 0)
    {
        for (var i = start; i <= Length - text.Length; i++)
        {
            if (Matches(i))
                return i;
        }

        return -1;

        bool Matches(int at)
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (this[at + i] != text[i])
                    return false;
            }

            return true;
        }
    }

    public override string ToString()
    {
        StringBuilder text = new(Length);
        foreach (var piece in Pieces())
            text.Append(piece);
        return text.ToString();
    }

    public IEnumerable<string> Pieces()
    {
        Stack<Rope> pending = new([this]);
        while (pending.TryPop(out var rope))
        {
            switch (rope)
            {
                case Piece { Text: var text }:
                    yield return text;
                    break;
                case Joined { Left: var left, Right: var right }:
                    pending.Push(right);
                    pending.Push(left);
                    break;
            }
        }
    }

    private sealed partial class Piece(string text) : Rope
    {
        public string Text => text;

        public override int Length => text.Length;

        public override int Depth => 0;

        public override char this[int index] => text[index];

        public override (Rope Before, Rope After) Split(int index) => (text[..index], text[index..]);
    }

    private sealed partial class Joined(Rope left, Rope right) : Rope
    {
        public Rope Left => left;

        public Rope Right => right;

        public override int Length { get; } = left.Length + right.Length;

        public override int Depth { get; } = 1 + Math.Max(left.Depth, right.Depth);

        public override char this[int index] => index < left.Length ? left[index] : right[index - left.Length];

        public override (Rope Before, Rope After) Split(int index)
        {
            if (index < left.Length)
            {
                var (before, after) = left.Split(index);
                return (before, after + right);
            }
            else
            {
                var (before, after) = right.Split(index - left.Length);
                return (left + before, after);
            }
        }

        public Rope Balanced()
        {
            if (Math.Abs(left.Depth - right.Depth) < 3)
                return this;
            string[] pieces = [.. Pieces()];
            return Build(pieces);

            static Rope Build(ReadOnlySpan<string> parts) => parts switch
            {
                [] => Empty,
                [var only] => new Piece(only),
                _ => new Joined(Build(parts[..(parts.Length / 2)]), Build(parts[(parts.Length / 2)..])),
            };
        }
    }
}
