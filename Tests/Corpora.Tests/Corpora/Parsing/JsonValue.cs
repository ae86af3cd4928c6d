using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Corpora.Parsing;

/// <summary>What a JSON text means.</summary>
public abstract partial record JsonValue
{
    private JsonValue()
    {
    }

    public abstract JsonKind Kind { get; }

    public virtual JsonValue? this[string name] => null;

    public virtual JsonValue? this[int index] => null;

    public static implicit operator JsonValue(double value) => new Number(value);

    public static implicit operator JsonValue(string value) => new Text(value);

    public static implicit operator JsonValue(bool value) => value ? Literal.True : Literal.False;

    /// <summary>Follows a path of names and indices, such as <c>a.b[2].c</c>.</summary>
    public bool TryFind(string path, [NotNullWhen(true)] out JsonValue? found)
    {
        found = this;
        foreach (var step in path.Split('.', '['))
        {
            found = step switch
            {
                "" => found,
                [.. var digits, ']'] when int.TryParse(digits, out var index) => found[index],
                _ => found[step],
            };
            if (found is null)
                return false;
        }

        return true;
    }

    /// <summary>This value and all in it, outermost first.</summary>
    public IEnumerable<JsonValue> DescendantsAndSelf()
    {
        Stack<JsonValue> pending = new([this]);
        while (pending.TryPop(out var next))
        {
            yield return next;
            IEnumerable<JsonValue> inner = next switch
            {
                Array { Items: var items } => items,
                Object { Members: var members } => members.Select(static member => member.Value),
                _ => [],
            };
            foreach (var value in inner.Reverse())
                pending.Push(value);
        }
    }

    public sealed override string ToString() => JsonWriter.Write(this);

    public sealed partial record Literal : JsonValue
    {
        public static readonly Literal Null = new(JsonKind.Null, "null");
        public static readonly Literal True = new(JsonKind.True, "true");
        public static readonly Literal False = new(JsonKind.False, "false");

        private Literal(JsonKind kind, string word) => (Kind, Word) = (kind, word);

        public override JsonKind Kind { get; }

        public string Word { get; }
    }

    public sealed partial record Number(double Value) : JsonValue
    {
        public override JsonKind Kind => JsonKind.Number;
    }

    public sealed partial record Text(string Value) : JsonValue
    {
        public override JsonKind Kind => JsonKind.Text;
    }

    public sealed partial record Array(IReadOnlyList<JsonValue> Items) : JsonValue, IEnumerable<JsonValue>
    {
        public override JsonKind Kind => JsonKind.Array;

        public override JsonValue? this[int index] => (uint)index < (uint)Items.Count ? Items[index] : null;

        public bool Equals(Array? other) => other is not null && Items.SequenceEqual(other.Items);

        public override int GetHashCode() => Items.Aggregate(17, static (hash, item) => HashCode.Combine(hash, item));

        public IEnumerator<JsonValue> GetEnumerator() => Items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    public sealed partial record Object(IReadOnlyList<KeyValuePair<string, JsonValue>> Members) : JsonValue
    {
        public override JsonKind Kind => JsonKind.Object;

        public override JsonValue? this[string name]
        {
            get
            {
                foreach (var (key, value) in Members)
                {
                    if (key == name)
                        return value;
                }

                return null;
            }
        }

        /// <summary>Names in any order.</summary>
        public bool Equals(Object? other)
        {
            if (other is null || other.Members.Count != Members.Count)
                return false;
            foreach (var (name, value) in Members)
            {
                if (!value.Equals(other[name]))
                    return false;
            }

            return true;
        }

        public override int GetHashCode() => Members.Sum(static member => HashCode.Combine(member.Key, member.Value) >> 8);
    }
}

public enum JsonKind
{
    Null,
    True,
    False,
    Number,
    Text,
    Array,
    Object,
}
