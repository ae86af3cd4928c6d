namespace Corpora.Parsing;

/// <summary>
/// A small language of patterns: literals, <c>.</c>, classes, groups, alternatives and repetition, matched by backtracking.
/// </summary>
public sealed partial class Pattern
{
    private readonly Node _root;
    private readonly int _groups;

    private Pattern(Node root, int groups) => (_root, _groups) = (root, groups);

    private delegate bool Continuation(int index);

    public static Pattern Compile(string pattern)
    {
        var index = 0;
        var groups = 0;
        var root = Alternatives();
        return index == pattern.Length ? new Pattern(root, groups) : throw Error("A parenthesis is not opened");

        Node Alternatives()
        {
            var first = Sequence();
            if (!TryTake('|'))
                return first;
            List<Node> choices = [first];
            do
                choices.Add(Sequence());
            while (TryTake('|'));
            return new Node.Choice(choices);
        }

        Node Sequence()
        {
            List<Node> parts = [];
            while (index < pattern.Length && pattern[index] is not ('|' or ')'))
                parts.Add(Repeated());
            return parts is [var only] ? only : new Node.Sequence(parts);
        }

        Node Repeated()
        {
            var node = Atom();
            while (index < pattern.Length)
            {
                (int Least, int Most)? bounds = pattern[index] switch
                {
                    '*' => (0, int.MaxValue),
                    '+' => (1, int.MaxValue),
                    '?' => (0, 1),
                    '{' => Bounds(),
                    _ => null,
                };
                if (bounds is not var (least, most))
                    break;
                index++;
                node = new Node.Repeat(node, least, most, IsLazy: TryTake('?'));
            }

            return node;
        }

        (int Least, int Most) Bounds()
        {
            var end = pattern.IndexOf('}', index);
            if (end < 0)
                throw Error("A brace is not closed");
            var inner = pattern.AsSpan((index + 1)..end);
            index = end;
            return inner.IndexOf(',') is >= 0 and var comma
                ? (int.Parse(inner[..comma]), comma == inner.Length - 1 ? int.MaxValue : int.Parse(inner[(comma + 1)..]))
                : (int.Parse(inner), int.Parse(inner));
        }

        Node Atom()
        {
            var c = pattern[index++];
            switch (c)
            {
                case '(':
                    var number = groups++;
                    var inner = Alternatives();
                    if (!TryTake(')'))
                        throw Error("A parenthesis is not closed");
                    return new Node.Group(inner, number);
                case '[':
                    return Class();
                case '.':
                    return new Node.Single(static _ => true);
                case '\\' when index < pattern.Length:
                    return Escape(pattern[index++]);
                case '*' or '+' or '?':
                    index--;
                    throw Error("There is nothing to repeat");
                default:
                    return new Node.Single(other => other == c);
            }
        }

        static Node Escape(char c) => new Node.Single(c switch
        {
            'd' => char.IsAsciiDigit,
            'w' => static other => char.IsLetterOrDigit(other) || other == '_',
            's' => char.IsWhiteSpace,
            _ => other => other == c,
        });

        Node Class()
        {
            var isNegated = TryTake('^');
            List<(char From, char To)> ranges = [];
            while (!TryTake(']'))
            {
                if (index + 2 < pattern.Length && pattern[index + 1] == '-' && pattern[index + 2] != ']')
                {
                    ranges.Add((pattern[index], pattern[index + 2]));
                    index += 3;
                }
                else if (index < pattern.Length)
                {
                    ranges.Add((pattern[index], pattern[index]));
                    index++;
                }
                else
                {
                    throw Error("A class is not closed");
                }
            }

            return new Node.Single(c => ranges.Exists(range => c >= range.From && c <= range.To) != isNegated);
        }

        bool TryTake(char c)
        {
            var isThere = index < pattern.Length && pattern[index] == c;
            if (isThere)
                index++;
            return isThere;
        }

        ParseException Error(string message) => new(message, Position.Of(pattern, index));
    }

    public bool IsMatch(string text) => TryMatch(text, 0, out _);

    /// <summary>The first place from <paramref name="start"/> on at which the pattern matches.</summary>
    public bool TryMatch(string text, int start, out Match match)
    {
        var groups = new Range[_groups];
        for (var from = start; from <= text.Length; from++)
        {
            var end = -1;
            if (_root.Try(new Attempt(text, groups), from, index => (end = index) >= 0))
            {
                match = new Match(text, from..end, groups);
                return true;
            }
        }

        match = default;
        return false;
    }

    public IEnumerable<Match> Matches(string text)
    {
        var start = 0;
        while (start <= text.Length && TryMatch(text, start, out var match))
        {
            yield return match;
            start = Math.Max(match.End, match.Start + 1);
        }
    }

    public string Replace(string text, Func<Match, string> replacement)
    {
        var last = 0;
        List<string> parts = [];
        foreach (var match in Matches(text))
        {
            parts.Add(text[last..match.Start]);
            parts.Add(replacement(match));
            last = match.End;
        }

        return string.Concat([.. parts, text[last..]]);
    }

    /// <summary>A place at which a pattern matches.</summary>
    public readonly partial struct Match(string text, Range range, Range[] groups)
    {
        public int Start => range.Start.Value;

        public int End => range.End.Value;

        public string this[int group] => text[groups[group]];

        public override string ToString() => text[range];
    }

    private readonly record struct Attempt(string Text, Range[] Groups);

    /// <summary>A part of a pattern; it matches where it can go on with what follows it.</summary>
    private abstract partial record Node
    {
        public abstract bool Try(Attempt attempt, int index, Continuation then);

        public sealed partial record Single(Predicate<char> Matches) : Node
        {
            public override bool Try(Attempt attempt, int index, Continuation then) =>
                index < attempt.Text.Length && Matches(attempt.Text[index]) && then(index + 1);
        }

        public sealed partial record Sequence(IReadOnlyList<Node> Parts) : Node
        {
            public override bool Try(Attempt attempt, int index, Continuation then)
            {
                return From(0, index);

                bool From(int part, int at) => part == Parts.Count ? then(at) : Parts[part].Try(attempt, at, next => From(part + 1, next));
            }
        }

        public sealed partial record Choice(IReadOnlyList<Node> Choices) : Node
        {
            public override bool Try(Attempt attempt, int index, Continuation then)
            {
                foreach (var choice in Choices)
                {
                    if (choice.Try(attempt, index, then))
                        return true;
                }

                return false;
            }
        }

        public sealed partial record Repeat(Node Inner, int Least, int Most, bool IsLazy) : Node
        {
            public override bool Try(Attempt attempt, int index, Continuation then) => Again(attempt, index, 0, then);

            private bool Again(Attempt attempt, int index, int count, Continuation then)
            {
                if (count >= Least && IsLazy && then(index))
                    return true;
                if (count < Most && Inner.Try(attempt, index, next => next > index && Again(attempt, next, count + 1, then)))
                    return true;
                return count >= Least && !IsLazy && then(index);
            }
        }

        public sealed partial record Group(Node Inner, int Number) : Node
        {
            public override bool Try(Attempt attempt, int index, Continuation then)
            {
                var before = attempt.Groups[Number];
                if (Inner.Try(attempt, index, end =>
                {
                    attempt.Groups[Number] = index..end;
                    return then(end);
                }))
                {
                    return true;
                }

                attempt.Groups[Number] = before;
                return false;
            }
        }
    }
}
