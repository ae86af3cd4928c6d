namespace Corpora.Parsing;

/// <summary>What is left to parse.</summary>
public readonly record struct Input(string Text, int Index)
{
    public bool IsAtEnd => Index >= Text.Length;

    public char Current => Text[Index];

    public Input Advance(int count = 1) => this with { Index = Index + count };
}

/// <summary>A value and the rest, or what was expected.</summary>
public readonly partial struct Result<T>
{
    private Result(bool isSuccess, T value, Input rest, string expected) =>
        (IsSuccess, Value, Rest, Expected) = (isSuccess, value, rest, expected);

    public bool IsSuccess { get; }

    public T Value { get; }

    public Input Rest { get; }

    public string Expected { get; }

    public static Result<T> Success(T value, Input rest) => new(true, value, rest, "");

    public static Result<T> Failure(Input at, string expected) => new(false, default!, at, expected);

    public Result<TOther> As<TOther>() => Result<TOther>.Failure(Rest, Expected);
}

/// <summary>A parser is a function; what makes parsers of parsers are functions too.</summary>
public delegate Result<T> Parser<T>(Input input);

/// <summary>The parsers that others are made of.</summary>
public static partial class Parse
{
    public static Parser<char> Char(Predicate<char> matches, string expected) => input =>
        !input.IsAtEnd && matches(input.Current)
            ? Result<char>.Success(input.Current, input.Advance())
            : Result<char>.Failure(input, expected);

    public static Parser<char> Char(char c) => Char(other => other == c, $"'{c}'");

    public static Parser<string> Word(string word) => input =>
        string.CompareOrdinal(input.Text, input.Index, word, 0, word.Length) == 0
            ? Result<string>.Success(word, input.Advance(word.Length))
            : Result<string>.Failure(input, word);

    public static Parser<T> Return<T>(T value) => input => Result<T>.Success(value, input);

    public static Parser<T> Lazy<T>(Func<Parser<T>> parser) => input => parser()(input);

    public static Parser<TResult> Select<T, TResult>(this Parser<T> parser, Func<T, TResult> selector) => input =>
        parser(input) is { IsSuccess: true } result
            ? Result<TResult>.Success(selector(result.Value), result.Rest)
            : parser(input).As<TResult>();

    public static Parser<TResult> SelectMany<T, TOther, TResult>(
        this Parser<T> parser, Func<T, Parser<TOther>> next, Func<T, TOther, TResult> selector) => input =>
    {
        var first = parser(input);
        if (!first.IsSuccess)
            return first.As<TResult>();
        var second = next(first.Value)(first.Rest);
        return second.IsSuccess ? Result<TResult>.Success(selector(first.Value, second.Value), second.Rest) : second.As<TResult>();
    };

    public static Parser<T> Or<T>(this Parser<T> first, Parser<T> second) => input =>
        (first(input), input) switch
        {
            ({ IsSuccess: true } result, _) => result,
            (var failure, _) when failure.Rest.Index > input.Index => failure,
            _ => second(input),
        };

    public static Parser<IReadOnlyList<T>> Many<T>(this Parser<T> parser, int least = 0) => input =>
    {
        List<T> values = [];
        var rest = input;
        while (parser(rest) is var result)
        {
            if (!result.IsSuccess)
                return values.Count >= least ? Result<IReadOnlyList<T>>.Success(values, rest) : result.As<IReadOnlyList<T>>();
            values.Add(result.Value);
            rest = result.Rest;
        }

        return default;
    };

    public static Parser<IReadOnlyList<T>> SeparatedBy<T, TSeparator>(this Parser<T> parser, Parser<TSeparator> separator) =>
        (from first in parser
         from others in (from _ in separator from next in parser select next).Many()
         select (IReadOnlyList<T>)[first, .. others]).Or(Return<IReadOnlyList<T>>([]));

    public static Parser<T> Token<T>(this Parser<T> parser) =>
        from _ in Char(char.IsWhiteSpace, "space").Many()
        from value in parser
        from __ in Char(char.IsWhiteSpace, "space").Many()
        select value;

    /// <summary>Runs a parser, which must take the whole of the text.</summary>
    public static T All<T>(this Parser<T> parser, string text)
    {
        var result = parser(new Input(text, 0));
        return result switch
        {
            { IsSuccess: false } => throw new ParseException($"{result.Expected} is missing", Position.Of(text, result.Rest.Index)),
            { Rest.IsAtEnd: false } => throw new ParseException("The end is missing", Position.Of(text, result.Rest.Index)),
            _ => result.Value,
        };
    }
}

/// <summary>Lists in lists, as in Lisp.</summary>
public abstract partial record Sexp
{
    private static readonly Parser<Sexp> Grammar = Parse.Lazy(() => Atom!.Or(List!)).Token();

    private static readonly Parser<Sexp> Atom =
        from characters in Parse.Char(static c => char.IsLetterOrDigit(c) || "+-*/?".Contains(c), "an atom").Many(least: 1)
        select (Sexp)new Symbol(string.Concat(characters));

    private static readonly Parser<Sexp> List =
        from open in Parse.Char('(')
        from items in Grammar.Many()
        from close in Parse.Char(')')
        select (Sexp)new Cell(items);

    public abstract int Depth { get; }

    public static Sexp Read(string text) => Grammar.All(text);

    public sealed partial record Symbol(string Name) : Sexp
    {
        public override int Depth => 0;

        public override string ToString() => Name;
    }

    public sealed partial record Cell(IReadOnlyList<Sexp> Items) : Sexp
    {
        public override int Depth => 1 + (Items.Count == 0 ? 0 : Items.Max(static item => item.Depth));

        public override string ToString() => $"({string.Join(' ', Items)})";
    }
}
