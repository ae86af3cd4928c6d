using GoroutineGen.Fidelity.Tests.Trees;

namespace GoroutineGen.Fidelity.Tests.Making;

/// <content>Expressions that can have any type.</content>
internal sealed partial class Maker
{
    private const int Deep = 3;

    private Expression Leaf(CSharpType type, Scope scope) =>
        FindVariable(type, scope) is { } variable && _dice.Chance(75)
            ? Primary(Construct.Variable, type, $"{variable.Name}")
            : Constant(type);

    private Expression Constant(CSharpType type) => type.Name switch
    {
        "int" => _dice.Chance(10)
            ? Composite(Construct.Literal, type, $"-5")
            : Primary(Construct.Literal, type, $"{_dice.Pick("0", "1", "2", "3", "7", "11", "100", "int.MaxValue")}"),
        "long" => Primary(Construct.Literal, type, $"{_dice.Pick("0L", "1L", "3L", "40L", "5_000_000_000L", "long.MaxValue")}"),
        "uint" => Primary(Construct.Literal, type, $"{_dice.Pick("0u", "1u", "9u", "uint.MaxValue")}"),
        "byte" => Composite(Construct.Literal, type, $"(byte){_dice.Between(0, 255)}"),
        "double" => Primary(Construct.Literal, type, $"{_dice.Pick("0.0", "1.5", "2.25", "1e10", "double.NaN")}"),
        "bool" => Primary(Construct.Literal, type, $"{_dice.Pick("true", "false")}"),
        "char" => Primary(Construct.Literal, type, $"{_dice.Pick("'a'", "'b'", "'z'", "'\\n'")}"),
        "string" =>
            Primary(Construct.Literal, type, $"{_dice.Pick("\"\"", "\"a\"", "\"bc\"", "\"defg\"", "@\"h\\i\"", "\"\"\"j\"k\"\"\"")}"),
        "Color" => Primary(Construct.Literal, type, $"{_dice.Pick("Color.Red", "Color.Green", "Color.Blue")}"),
        "int?" => Composite(Construct.Literal, type, $"{_dice.Pick("(int?)null", "(int?)4")}"),
        "object" => Composite(Construct.Literal, type, $"(object){_dice.Pick("1", "\"o\"", "2L", "'c'", "Color.Blue")}"),
        "int[]" => Composite(Construct.Literal, type, $"new int[] {{ {_dice.Between(0, 9)}, {_dice.Between(0, 9)} }}"),
        _ => Composite(Construct.Literal, type, $"{type.Simplest}"),
    };

    private Expression Make(CSharpType type, Scope scope, int depth)
    {
        if (depth <= 0 || type == CSharpType.Function)
            return type == CSharpType.Function && depth > 0 ? MakeLambda(scope, depth) : Leaf(type, scope);
        return _dice.Chance(45) ? MakeAny(type, scope, depth) : MakeOfType(type, scope, depth);
    }

    private Expression MakeOfType(CSharpType type, Scope scope, int depth) => type.Name switch
    {
        "int" => MakeInt(scope, depth),
        "bool" => MakeBool(scope, depth),
        "string" => MakeString(scope, depth),
        "long" or "uint" or "double" or "byte" or "char" => MakeNumber(type, scope, depth),
        _ => MakeObject(type, scope, depth),
    };

    private Expression MakeAny(CSharpType type, Scope scope, int depth)
    {
        Expression Inner(int less = 1) => Make(type, scope, depth - less);
        return Choose<Expression>(
            (14, () => Leaf(type, scope)),
            (8, () => Primary(Construct.Trace, type, $"Trace<{type}>({Inner()}, \"{Name("t")}\")")),
            (14, () => Primary(Construct.Step, type, $"Step<{type}>({Inner()}, \"{Name("s")}\")")),
            (4, () => Composite(Construct.Conditional, type, $"{Make(CSharpType.Bool, scope, depth - 1):o} ? {Inner():o} : {Inner():o}")),
            (3, () => MakeSwitchExpression(type, scope, depth)),
            (FindVariable(type, scope, isWritable: true) is null ? 0 : 4, () => Composite(Construct.AssignmentExpression, type,
                $"{FindVariable(type, scope, isWritable: true)!.Name} = {Bounded(type, Inner())}")),
            (scope.HasFuel && scope.Nesting < 3 ? 9 : 0, () => CallMethod(type, scope, depth)),
            (LocalFunctionOf(type, scope) is null ? 0 : 5, () => CallLocalFunction(LocalFunctionOf(type, scope)!, scope, depth)),
            (1, () => Composite(Construct.ThrowExpression, type,
                $"{Make(CSharpType.Bool, scope, depth - 1):o} ? {Inner():o} : throw new OopsException({_dice.Between(0, 99)})")),
            (1, () => Primary(Construct.Fail, type, $"Fail<{type}>({_dice.Between(0, 99)})")),
            (2, () => Primary(Construct.RunLambda, type, $"Go.Run(() => {Make(type, scope.InFunction(type), depth - 1):o}).Join()")),
            (2, () => MakeRunBlock(type, scope, depth)),
            (2, () => Primary(Construct.GenericClassCall, type,
                $"new Cell<{type}>({Inner()}).Swap({Inner()})")),
            (2, () => Primary(Construct.GenericMethodOfGenericClass, type,
                $"Cell<int>.Second({Make(CSharpType.Int, scope, depth - 1)}, {Inner()})")),
            (type == CSharpType.Parameter || type == CSharpType.NullableInt ? 0 : 2, () => Primary(Construct.ConstrainedGenericCall, type,
                $"Pick({Make(CSharpType.Bool, scope, depth - 1)}, {Inner()}, {Inner()})")),
            (2, () => Primary(Construct.InvokedLambda, type,
                $"((Func<{type}>)(() => {Make(type, scope.InFunction(type), depth - 1):o}))()")),
            (2, () => Primary(Construct.TupleElement, type, $"({Make(CSharpType.Int, scope, depth - 1)}, {Inner()}).Item2")),
            (type == CSharpType.Grid ? 0 : 2, () => Primary(Construct.ArrayElement, type,
                $"(new {type}[] {{ {Inner()}, {Inner()} }})[{Index(scope, depth)}]")));
    }

    private Expression MakeSwitchExpression(CSharpType type, Scope scope, int depth)
    {
        Expression Arm() => Make(type, scope, depth - 1);
        var name = Name("v");
        var inner = scope.With(new Variable(name, CSharpType.Int));
        return Choose<Expression>(
            (3, () => Composite(Construct.SwitchExpressionOnInt, type,
                $$"""{{NonConstant(CSharpType.Int, scope, depth - 1):o}} switch { < 0 => {{Arm():o}}, 0 or 1 => {{Arm():o}}"""
                + $$""", var {{name}} when {{NonConstant(CSharpType.Bool, inner, depth - 2):o}} => {{Make(type, inner, depth - 1):o}}"""
                + $$""", _ => {{Arm():o}} }""")),
            (3, () => Composite(Construct.SwitchExpressionOnType, type,
                $$"""{{Make(CSharpType.Object, scope, depth - 1):o}} switch { int {{name}} => {{Make(type, inner, depth - 1):o}}"""
                + $$""", string { Length: > 1 } => {{Arm():o}}, null => {{Arm():o}}, _ => {{Arm():o}} }""")),
            (2, () => Composite(Construct.SwitchExpressionOnTuple, type,
                $$"""({{NonConstant(CSharpType.Int, scope, depth - 1):o}}, {{NonConstant(CSharpType.Bool, scope, depth - 1):o}}"""
                + $$""") switch { (> 3, true) => {{Arm():o}}, (var {{name}}, false) => {{Make(type, inner, depth - 1):o}}"""
                + $$""", _ => {{Arm():o}} }""")),
            (1, () => Composite(Construct.SwitchExpressionThatFails, type, $$"""
                {{NonConstant(CSharpType.Color, scope, depth - 1):o}} switch { Color.Red => {{Arm():o}}, Color.Blue => {{Arm():o}} }
                """)));
    }

    /// <summary>A goroutine by a block lambda, joined at once.</summary>
    private Expression MakeRunBlock(CSharpType type, Scope scope, int depth)
    {
        if (_budget < 3)
            return Leaf(type, scope);
        var inner = scope.InFunction(type);
        return Primary(Construct.RunBlock, type, $"Go.Run(() => {MakeFunctionBody(inner, statements: 2)}).Join()");
    }

    private Expression MakeLambda(Scope scope, int depth)
    {
        var name = Name("p");
        var inner = scope.InFunction(CSharpType.Int).With(new Variable(name, CSharpType.Int));
        return _dice.Chance(30) && _budget > 3
            ? Composite(Construct.BlockLambda, CSharpType.Function, $"(int {name}) => {MakeFunctionBody(inner, statements: 2)}")
            : Composite(Construct.ExpressionLambda, CSharpType.Function, $"{name} => {Make(CSharpType.Int, inner, depth - 1):o}");
    }

    /// <summary>A value that does not grow without end when it is assigned in a loop.</summary>
    private static Expression Bounded(CSharpType type, Expression value) =>
        type == CSharpType.String || type == CSharpType.IntArray || type == CSharpType.IntList
            ? Primary(Construct.InvariantCall, type, $"Cut({value})")
            : value;

    /// <summary>A value that the compiler cannot compute: it refuses constants that overflow or can never match.</summary>
    private Expression NonConstant(CSharpType type, Scope scope, int depth)
    {
        var made = Make(type, scope, depth);
        return made.IsConstant ? Primary(Construct.Trace, type, $"Trace<{type}>({made}, \"{Name("t")}\")") : made;
    }

    /// <summary>An index that is mostly in range.</summary>
    private Expression Index(Scope scope, int depth) => Choose<Expression>(
        (12, () => Primary(Construct.Literal, CSharpType.Int, $"{_dice.Between(0, 1)}")),
        (5, () => Composite(Construct.Bitwise, CSharpType.Int, $"{NonConstant(CSharpType.Int, scope, depth - 1):o} & 1")),
        (1, () => NonConstant(CSharpType.Int, scope, depth - 1)));
}
