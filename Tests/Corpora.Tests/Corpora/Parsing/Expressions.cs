namespace Corpora.Parsing;

/// <summary>Does something for each kind of expression.</summary>
public partial interface IExpressionVisitor<out TResult>
{
    TResult Visit(Expression.Constant constant);

    TResult Visit(Expression.Variable variable);

    TResult Visit(Expression.Unary unary);

    TResult Visit(Expression.Binary binary);

    TResult Visit(Expression.Conditional conditional);

    TResult Visit(Expression.Call call);
}

/// <summary>What a formula means, as a tree.</summary>
public abstract partial record Expression
{
    public abstract TResult Accept<TResult>(IExpressionVisitor<TResult> visitor);

    public sealed partial record Constant(double Value) : Expression
    {
        public override TResult Accept<TResult>(IExpressionVisitor<TResult> visitor) => visitor.Visit(this);
    }

    public sealed partial record Variable(string Name) : Expression
    {
        public override TResult Accept<TResult>(IExpressionVisitor<TResult> visitor) => visitor.Visit(this);
    }

    public sealed partial record Unary(string Operator, Expression Operand) : Expression
    {
        public override TResult Accept<TResult>(IExpressionVisitor<TResult> visitor) => visitor.Visit(this);
    }

    public sealed partial record Binary(string Operator, Expression Left, Expression Right) : Expression
    {
        public override TResult Accept<TResult>(IExpressionVisitor<TResult> visitor) => visitor.Visit(this);
    }

    public sealed partial record Conditional(Expression Condition, Expression Then, Expression Else) : Expression
    {
        public override TResult Accept<TResult>(IExpressionVisitor<TResult> visitor) => visitor.Visit(this);
    }

    public sealed partial record Call(string Function, IReadOnlyList<Expression> Arguments) : Expression
    {
        public override TResult Accept<TResult>(IExpressionVisitor<TResult> visitor) => visitor.Visit(this);
    }
}

/// <summary>Pratt's parser: every operator knows how strongly it binds.</summary>
public ref partial struct ExpressionParser
{
    private static readonly Dictionary<string, (int Left, int Right)> Binding = new()
    {
        ["?"] = (2, 1),
        ["||"] = (3, 4),
        ["&&"] = (5, 6),
        ["=="] = (7, 8),
        ["!="] = (7, 8),
        ["<"] = (9, 10),
        ["<="] = (9, 10),
        [">"] = (9, 10),
        [">="] = (9, 10),
        ["+"] = (11, 12),
        ["-"] = (11, 12),
        ["*"] = (13, 14),
        ["/"] = (13, 14),
        ["%"] = (13, 14),
        ["^"] = (18, 17),
    };

    private readonly ReadOnlySpan<char> _text;
    private Tokenizer _tokens;

    private ExpressionParser(ReadOnlySpan<char> text)
    {
        _text = text;
        _tokens = new Tokenizer(text);
        _tokens.MoveNext();
    }

    public static Expression Parse(string text)
    {
        ExpressionParser parser = new(text);
        var expression = parser.ParseExpression(0);
        return parser._tokens.Current.Kind == TokenKind.End ? expression : throw parser.Error("This is too much");
    }

    private Expression ParseExpression(int least)
    {
        var left = ParsePrefix();
        while (true)
        {
            var token = _tokens.Current;
            if (token.Kind != TokenKind.Operator || !Binding.TryGetValue(token.Text.ToString(), out var binding) || binding.Left < least)
                return left;
            var name = token.Text.ToString();
            _tokens.MoveNext();
            left = name == "?" ? ParseConditional(left, binding.Right) : new Expression.Binary(name, left, ParseExpression(binding.Right));
        }
    }

    private Expression ParseConditional(Expression condition, int least)
    {
        var then = ParseExpression(0);
        if (!_tokens.Current.Is(':'))
            throw Error("':' is missing");
        _tokens.MoveNext();
        return new Expression.Conditional(condition, then, ParseExpression(least));
    }

    private Expression ParsePrefix()
    {
        var token = _tokens.Current;
        _tokens.MoveNext();
        switch (token.Kind)
        {
            case TokenKind.Number:
                return new Expression.Constant(token.Value);
            case TokenKind.Name when _tokens.Current.Kind == TokenKind.Open:
                return new Expression.Call(token.Text.ToString(), ParseArguments());
            case TokenKind.Name:
                return new Expression.Variable(token.Text.ToString());
            case TokenKind.Operator when token.Text is "-" or "!":
                return new Expression.Unary(token.Text.ToString(), ParseExpression(15));
            case TokenKind.Open:
                var inner = ParseExpression(0);
                Expect(TokenKind.Close);
                return inner;
            default:
                throw new ParseException("An operand is missing", Position.Of(_text, token.Start));
        }
    }

    private List<Expression> ParseArguments()
    {
        List<Expression> arguments = [];
        Expect(TokenKind.Open);
        while (_tokens.Current.Kind != TokenKind.Close)
        {
            arguments.Add(ParseExpression(0));
            if (_tokens.Current.Kind == TokenKind.Comma)
                _tokens.MoveNext();
        }

        _tokens.MoveNext();
        return arguments;
    }

    private void Expect(TokenKind kind)
    {
        if (_tokens.Current.Kind != kind)
            throw Error($"{kind} is missing");
        _tokens.MoveNext();
    }

    private readonly ParseException Error(string message) => new(message, Position.Of(_text, _tokens.Current.Start));
}

/// <summary>Computes the value.</summary>
public sealed partial class Evaluator(IReadOnlyDictionary<string, double> variables) : IExpressionVisitor<double>
{
    private readonly Dictionary<string, Func<double[], double>> _functions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["min"] = static arguments => arguments.Min(),
        ["max"] = static arguments => arguments.Max(),
        ["sum"] = static arguments => arguments.Sum(),
        ["sqrt"] = static arguments => Math.Sqrt(arguments[0]),
    };

    public Func<double[], double> this[string function]
    {
        set => _functions[function] = value;
    }

    public double Visit(Expression.Constant constant) => constant.Value;

    public double Visit(Expression.Variable variable) =>
        variables.TryGetValue(variable.Name, out var value) ? value : throw new KeyNotFoundException($"'{variable.Name}' has no value.");

    public double Visit(Expression.Unary unary)
    {
        var value = unary.Operand.Accept(this);
        return unary.Operator is "-" ? -value : value == 0 ? 1 : 0;
    }

    public double Visit(Expression.Binary binary)
    {
        var left = binary.Left.Accept(this);
        switch (binary.Operator)
        {
            case "&&" when left == 0:
                return 0;
            case "||" when left != 0:
                return 1;
        }

        var right = binary.Right.Accept(this);
        return binary.Operator switch
        {
            "+" => left + right,
            "-" => left - right,
            "*" => left * right,
            "/" => right != 0 ? left / right : throw new DivideByZeroException(),
            "%" => left % right,
            "^" => Math.Pow(left, right),
            "<" => left < right ? 1 : 0,
            "<=" => left <= right ? 1 : 0,
            ">" => left > right ? 1 : 0,
            ">=" => left >= right ? 1 : 0,
            "==" => left == right ? 1 : 0,
            "!=" => left != right ? 1 : 0,
            "&&" or "||" => right != 0 ? 1 : 0,
            var other => throw new NotSupportedException(other),
        };
    }

    public double Visit(Expression.Conditional conditional) =>
        (conditional.Condition.Accept(this) != 0 ? conditional.Then : conditional.Else).Accept(this);

    public double Visit(Expression.Call call)
    {
        if (!_functions.TryGetValue(call.Function, out var function))
            throw new KeyNotFoundException($"There is no function '{call.Function}'.");
        var arguments = new double[call.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = call.Arguments[i].Accept(this);
        return function(arguments);
    }
}

/// <summary>Writes a tree with all its parentheses.</summary>
public sealed partial class Printer : IExpressionVisitor<string>
{
    string IExpressionVisitor<string>.Visit(Expression.Constant constant) =>
        constant.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    string IExpressionVisitor<string>.Visit(Expression.Variable variable) => variable.Name;

    string IExpressionVisitor<string>.Visit(Expression.Unary unary) => $"({unary.Operator}{unary.Operand.Accept(this)})";

    string IExpressionVisitor<string>.Visit(Expression.Binary binary) =>
        $"({binary.Left.Accept(this)} {binary.Operator} {binary.Right.Accept(this)})";

    string IExpressionVisitor<string>.Visit(Expression.Conditional conditional)
    {
        var (condition, then, other) = conditional;
        return $"({condition.Accept(this)} ? {then.Accept(this)} : {other.Accept(this)})";
    }

    string IExpressionVisitor<string>.Visit(Expression.Call call) =>
        $"{call.Function}({string.Join(", ", call.Arguments.Select(argument => argument.Accept(this)))})";
}

/// <summary>Makes a tree of another one, bottom up.</summary>
public abstract partial class ExpressionRewriter
{
    public virtual Expression Rewrite(Expression expression) => expression switch
    {
        Expression.Unary unary => Simplify(unary with { Operand = Rewrite(unary.Operand) }),
        Expression.Binary binary => Simplify(binary with { Left = Rewrite(binary.Left), Right = Rewrite(binary.Right) }),
        Expression.Conditional conditional => Simplify(
            new Expression.Conditional(Rewrite(conditional.Condition), Rewrite(conditional.Then), Rewrite(conditional.Else))),
        Expression.Call call => Simplify(call with { Arguments = [.. call.Arguments.Select(Rewrite)] }),
        _ => Simplify(expression),
    };

    protected abstract Expression Simplify(Expression expression);
}

/// <summary>Computes what does not depend on variables, and knows what zeros and ones do.</summary>
public sealed partial class ConstantFolder : ExpressionRewriter
{
    private static readonly Evaluator Evaluator = new(new Dictionary<string, double>());

    public int Folded { get; private set; }

    public override Expression Rewrite(Expression expression)
    {
        int before;
        do
        {
            before = Folded;
            expression = base.Rewrite(expression);
        }
        while (Folded != before);
        return expression;
    }

    protected override Expression Simplify(Expression expression)
    {
        var simple = expression switch
        {
            Expression.Binary("/", _, Expression.Constant { Value: 0 }) => expression,
            Expression.Binary { Left: Expression.Constant, Right: Expression.Constant } =>
                new Expression.Constant(expression.Accept(Evaluator)),
            Expression.Unary { Operand: Expression.Constant } => new Expression.Constant(expression.Accept(Evaluator)),
            Expression.Binary("*", var other, Expression.Constant { Value: 1 }) => other,
            Expression.Binary("*", _, Expression.Constant { Value: 0 } zero) => zero,
            Expression.Binary("+" or "-", var other, Expression.Constant { Value: 0 }) => other,
            Expression.Conditional(Expression.Constant { Value: var value }, var then, var other) => value != 0 ? then : other,
            _ => expression,
        };
        if (!ReferenceEquals(simple, expression))
            Folded++;
        return simple;
    }
}
