using GoroutineGen.Fidelity.Tests.Trees;

namespace GoroutineGen.Fidelity.Tests.Making;

/// <content>Numbers, booleans and strings.</content>
internal sealed partial class Maker
{
    private Expression MakeInt(Scope scope, int depth)
    {
        var type = CSharpType.Int;
        Expression Int() => Make(type, scope, depth - 1);
        Expression Of(CSharpType other) => Make(other, scope, depth - 1);
        var place = FindVariable(type, scope, isWritable: true);
        var span = FindVariable(CSharpType.Span, scope);
        return Choose<Expression>(
            (14, () => MakeArithmetic(type, scope, depth)),
            (2, () => Composite(Construct.Cast, type,
                $"(int){NonConstant(_dice.Pick(CSharpType.Long, CSharpType.UInt, CSharpType.Double), scope, depth - 1):o}")),
            (2, () => Composite(Construct.EnumCast, type, $"(int){NonConstant(CSharpType.Color, scope, depth - 1):o}")),
            (2, () => Composite(Construct.Conversion, type,
                $"{Of(_dice.Pick(CSharpType.Byte, CSharpType.Char)):o} + {NonConstant(type, scope, depth - 1):o}")),
            (2, () => Primary(Construct.CheckedExpression, type,
                $"checked({NonConstant(type, scope, depth - 1):o} {_dice.Pick("+", "*", "-")} {Int():o})")),
            (1, () => Primary(Construct.UncheckedExpression, type, $"unchecked({NonConstant(type, scope, depth - 1):o} * {Int():o})")),
            (3, () => Primary(Construct.MemberAccess, type, $"{Of(CSharpType.String):o}.Length")),
            (3, () => Primary(Construct.MemberAccess, type, $"{Of(CSharpType.IntArray):o}.Length")),
            (5, () => Primary(Construct.ArrayElement, type, $"{Of(CSharpType.IntArray):o}[{Index(scope, depth)}]")),
            (2, () => Primary(Construct.IndexFromEnd, type, $"{Of(CSharpType.IntArray):o}[^{_dice.Between(1, 2)}]")),
            (3, () => Primary(Construct.ListElement, type, $"{Of(CSharpType.IntList):o}[{Index(scope, depth)}]")),
            (3, () => Primary(Construct.Indexer, type, $"{Of(CSharpType.Box):o}[{Index(scope, depth)}]")),
            (2, () => Primary(Construct.Property, type, $"{Of(CSharpType.Box):o}.Count")),
            (2, () => Primary(Construct.Field, type, $"{Of(CSharpType.Point):o}.{_dice.Pick("X", "Y")}")),
            (2, () => Primary(Construct.RefReturn, type, $"{Of(CSharpType.Box):o}.Slot({Index(scope, depth)})")),
            (2, () => Primary(Construct.TupleElement, type, $"{Of(CSharpType.Tuple):o}.A")),
            (place is null ? 0 : 4, () => Composite(Construct.Increment, type,
                $"{_dice.Pick($"{place!.Name}++", $"++{place.Name}", $"{place.Name}--")}")),
            (place is null ? 0 : 4, () => Composite(Construct.CompoundAssignmentExpression, type,
                $"{place!.Name} {_dice.Pick("+=", "-=", "*=", "^=", "|=", "&=", ">>=")} {Int()}")),
            (2, () => Composite(Construct.IncrementIndexer, type, $"{Of(CSharpType.Box):o}[{Index(scope, depth)}]++")),
            (2, () => Composite(Construct.CompoundIndexer, type, $"{Of(CSharpType.Box):o}[{Index(scope, depth)}] += {Int()}")),
            (2, () => Composite(Construct.CompoundElement, type,
                $"{Of(CSharpType.IntArray):o}[{Index(scope, depth)}] {_dice.Pick("+=", "^=")} {Int()}")),
            (2, () => Composite(Construct.CompoundProperty, type, $"{Of(CSharpType.Box):o}.Count {_dice.Pick("+=", "-=")} {Int()}")),
            (1, () => Composite(Construct.CompoundRefReturn, type, $"{Of(CSharpType.Box):o}.Slot({Index(scope, depth)}) += {Int()}")),
            (place is null ? 0 : 2, () => Primary(Construct.RefArgument, type, $"Bump(ref {place!.Name}, {Int()})")),
            (place is null ? 0 : 2, () => Primary(Construct.RefArgumentOfGoroutine, type, $"SlowBump(ref {place!.Name}, {Int()})")),
            (1, () => Primary(Construct.RefArgument, type, $"Bump(ref {Of(CSharpType.IntArray):o}[{Index(scope, depth)}], {Int()})")),
            (1, () => Primary(Construct.RefArgumentOfGoroutine, type,
                $"SlowBump(ref {Of(CSharpType.Box):o}.Slot({Index(scope, depth)}), {Int()})")),
            (place is null ? 0 : 1, () => Primary(Construct.InArgument, type, $"{_dice.Pick("Peek", "SlowPeek")}(in {place!.Name})")),
            (1, () => Primary(Construct.InArgument, type, $"{_dice.Pick("Peek", "SlowPeek")}({Int()})")),
            (scope.CanDeclare ? 3 : 0, () => MakeOutVariable(scope, depth)),
            (scope.CanDeclare ? 3 : 0, () => MakeIsPattern(type, scope, depth)),
            (2, () => Primary(Construct.ExtensionCall, type, $"{Int():o}.{_dice.Pick("Twice", "Twice", "Plain")}()")),
            (2, () => Primary(Construct.ParamsArguments, type, $"Total(\"{Name("p")}\", {Int()}, {Int()}, {Int()})")),
            (1, () => Primary(Construct.ParamsArguments, type, $"Total(\"{Name("p")}\"{_dice.Pick("", ", new int[] { 4, 5 }")})")),
            (2, () => Primary(Construct.ParamsSpan, type, $"Spanned({Int()}, {Int()})")),
            (scope.CanSpread ? 1 : 0, () => Primary(Construct.CollectionToSpan, type,
                $"Spanned([{Int()}, .. {Of(CSharpType.IntArray):o}])")),
            (2, () => Primary(Construct.OptionalArguments, type, $"Optional({Int()}{_dice.Pick("", ", 1")})")),
            (2, () => Primary(Construct.NamedArguments, type, $"Optional(c: {Int()}, a: {Int()}, b: {Int()})")),
            (1, () => Primary(Construct.NamedArguments, type, $"Optional({Int()}, c: {Int()})")),
            (2, () => Primary(Construct.StructMethod, type, $"{Of(CSharpType.Point):o}.{_dice.Pick($"Sum()", "Sum()")}")),
            (2, () => Primary(Construct.StructGoroutineMethod, type, $"{Of(CSharpType.Point):o}.Area({Int()})")),
            (FindVariable(CSharpType.Point, scope, isWritable: true) is null ? 0 : 4, () => Primary(Construct.MutatingStructMethod, type,
                $"{FindVariable(CSharpType.Point, scope, isWritable: true)!.Name}.{_dice.Pick("Move", "Shift", "Shift")}({Int()})")),
            (1, () => Primary(Construct.MutatingStructMethod, type, $"{Of(CSharpType.Box):o}.At.Shift({Int()})")),
            (3, () => Primary(Construct.InstanceCall, type, $"{Of(CSharpType.Box):o}.Work({Int()})")),
            (3, () => Primary(Construct.VirtualCall, type, $"{Of(CSharpType.Box):o}.Turn({Int()})")),
            (2, () => Primary(Construct.InterfaceCall, type,
                $"((IShape){Of(CSharpType.Box):o}).{_dice.Pick("Turn", "TurnTwice")}({Int()})")),
            (2, () => Composite(Construct.Coalesce, type, $"{Of(CSharpType.NullableInt):o} ?? {Int():o}")),
            (1, () => Primary(Construct.NullableValue, type,
                $"{Of(CSharpType.NullableInt):o}{_dice.Pick(".GetValueOrDefault()", "!.Value")}")),
            (2, () => Composite(Construct.ConditionalAccess, type, $"{Of(CSharpType.Box):o}?.Next?.Value ?? {Int():o}")),
            (2, () => Composite(Construct.ConditionalCall, type, $"{Of(CSharpType.Box):o}?.Next?.Work({Int()}) ?? {Int():o}")),
            (1, () => Composite(Construct.ConditionalElement, type, $"{Of(CSharpType.Box):o}?.Items?[{Index(scope, depth)}] ?? {Int():o}")),
            (2, () => Primary(Construct.DelegateCall, type, $"{DelegateOf(scope, depth)}({Int()})")),
            (2, () => Primary(Construct.LambdaArgument, type, $"Apply({MakeLambda(scope, depth)}, {Int()})")),
            (2, () => MakeQuery(scope, depth)),
            (2, () => Primary(Construct.LinqCall, type,
                $"{Of(CSharpType.IntArray):o}.Select({MakeLambda(scope, depth)}).Aggregate(0, (l, r) => l ^ r)")),
            (2, () => Primary(Construct.ExtensionBlock, type, $"{Int():o}.Thrice()")),
            (2, () => Composite(Construct.CompoundStructElement, type,
                $"{Of(CSharpType.PointArray):o}[{Index(scope, depth)}].X {_dice.Pick("+=", "=", "-=")} {Int()}")),
            (2, () => Primary(Construct.MutatingElement, type,
                $"{Of(CSharpType.PointArray):o}[{Index(scope, depth)}].{_dice.Pick("Move", "Shift", "Shift")}({Int()})")),
            (2, () => Composite(Construct.CompoundGridElement, type,
                $"{Of(CSharpType.Grid):o}[{Index(scope, depth)}, {Index(scope, depth)}] {_dice.Pick("+=", "=")} {Int()}")),
            (1, () => Primary(Construct.GridElement, type, $"{Of(CSharpType.Grid):o}[{Index(scope, depth)}, {Index(scope, depth)}]")),
            (FindVariable(CSharpType.Handle, scope) is null ? 0 : 20, () => Primary(Construct.Join, type,
                $"{FindVariable(CSharpType.Handle, scope)!.Name}.Join()")),
            (1, () => Primary(Construct.AwaitedTask, type, $"Go.Await(Task.FromResult({Int()}))")),
            (1, () => Primary(Construct.AwaitedTask, type, $"Go.Await(Task.Run(() => Compute(3, {_dice.Between(1, 9)})))")),
            (2, () => Primary(Construct.ResultOfTask, type, $"Task.FromResult({Int()}).Result")),
            (2, () => Primary(Construct.ResultOfTask, type, $"Task.Run(() => Compute(3, {_dice.Between(1, 9)})).Result")),
            (2, () => Primary(Construct.ResultOfAwaiter, type,
                $"Task.Run(() => Compute(3, {_dice.Between(1, 9)})){_dice.Pick("", ".ConfigureAwait(false)")}.GetAwaiter().GetResult()")),
            (2, () => Primary(Construct.WaitAnyOfTasks, type, $"Task.WaitAny(Task.FromResult({Int()}), Task.FromResult({Int()}))")),
            (2, () => Composite(Construct.CallInRegion, type, $"System.IO.File.Exists(Show({Int()})) ? 1 : {Int():o}")),
            (place is null ? 0 : 2, () => Composite(Construct.RefConditional, type,
                $"({Of(CSharpType.Bool):o} ? ref {place!.Name} : ref {Of(CSharpType.IntArray):o}["
                + $"{Index(scope, depth)}]) {_dice.Pick("+=", "=")} {Int()}")),
            (1, () => Primary(Construct.AnonymousType, type, $"new {{ Left = {Int()}, Right = {Int()} }}.Right")),
            (span is null ? 0 : 10, () => Primary(Construct.SpanElement, type, $"{span!.Name}[{Index(scope, depth)}]")),
            (span is null ? 0 : 6, () => Composite(Construct.CompoundSpanElement, type,
                $"{span!.Name}[{Index(scope, depth)}] += {Int()}")));
    }

    private Expression MakeArithmetic(CSharpType type, Scope scope, int depth)
    {
        Expression Number() => NonConstant(type, scope, depth - 1);
        var isInteger = type != CSharpType.Double;
        return Choose<Expression>(
            (8, () => Composite(Construct.Arithmetic, type, $"{Number():o} {_dice.Pick("+", "-", "*")} {Make(type, scope, depth - 1):o}")),
            (2, () => Composite(Construct.Division, type, $"{Number():o} {_dice.Pick("/", "%")} {Number():o}")),
            (isInteger ? 3 : 0, () => Composite(Construct.Bitwise, type,
                $"{Number():o} {_dice.Pick("&", "|", "^")} {Make(type, scope, depth - 1):o}")),
            (isInteger ? 2 : 0, () => Composite(Construct.Shift, type,
                $"{Number():o} {_dice.Pick("<<", ">>", ">>>")} {_dice.Between(0, 9)}")),
            (type == CSharpType.UInt ? 0 : 2, () => Composite(Construct.Unary, type, $"-{Number():o}")),
            (isInteger ? 1 : 0, () => Composite(Construct.Unary, type, $"~{Number():o}")));
    }

    private Expression MakeNumber(CSharpType type, Scope scope, int depth)
    {
        if (type == CSharpType.Byte || type == CSharpType.Char)
        {
            return Choose<Expression>(
                (3, () => Composite(Construct.Cast, type, $"({type}){NonConstant(CSharpType.Int, scope, depth - 1):o}")),
                (1, () => Primary(Construct.CheckedExpression, type,
                    $"checked(({type}){NonConstant(CSharpType.Int, scope, depth - 1):o})")),
                (type == CSharpType.Char ? 3 : 0, () => Primary(Construct.StringElement, type,
                    $"{Make(CSharpType.String, scope, depth - 1):o}[{Index(scope, depth)}]")));
        }

        return Choose<Expression>(
            (5, () => MakeArithmetic(type, scope, depth)),
            (3, () => Composite(Construct.Cast, type, $"({type}){NonConstant(CSharpType.Int, scope, depth - 1):o}")),
            (1, () => Primary(Construct.CheckedExpression, type,
                $"checked(({type}){NonConstant(_dice.Pick(CSharpType.Int, CSharpType.Double), scope, depth - 1):o})")));
    }

    private Expression MakeBool(Scope scope, int depth)
    {
        var type = CSharpType.Bool;
        Expression Bool() => Make(type, scope, depth - 1);
        Expression Of(CSharpType other) => Make(other, scope, depth - 1);
        return Choose<Expression>(
            (8, () => Composite(Construct.Comparison, type,
                $"{NonConstant(CSharpType.Int, scope, depth - 1):o} {_dice.Pick("<", "<=", ">", ">=", "==", "!=")} "
                + $"{Of(CSharpType.Int):o}")),
            (2, () => Composite(Construct.Comparison, type,
                $"{NonConstant(CSharpType.Double, scope, depth - 1):o} {_dice.Pick("<", ">=", "!=")} {Of(CSharpType.Int):o}")),
            (2, () => Composite(Construct.Equality, type, $"{Of(CSharpType.String):o} {_dice.Pick("==", "!=")} {Of(CSharpType.String):o}")),
            (1, () => Composite(Construct.RecordEquality, type, $"{Of(CSharpType.Person):o} == {Of(CSharpType.Person):o}")),
            (1, () => Composite(Construct.TupleEquality, type, $"{Of(CSharpType.Tuple):o} == {Of(CSharpType.Tuple):o}")),
            (5, () => Composite(Construct.ShortCircuit, type, $"{Bool():o} {_dice.Pick("&&", "||")} {Bool():o}")),
            (2, () => Composite(Construct.BooleanOperator, type, $"{Bool():o} {_dice.Pick("&", "|", "^")} {Bool():o}")),
            (2, () => Composite(Construct.Not, type, $"!{Bool():o}")),
            (scope.CanDeclare ? 3 : 0, () => MakeIsPattern(type, scope, depth)),
            (2, () => Composite(Construct.RelationalPattern, type,
                $"{NonConstant(CSharpType.Int, scope, depth - 1):o} is {_dice.Pick("> 3 and < 20", "not 7", "< 0 or > 9", ">= 2")}")),
            (2, () => Composite(Construct.PropertyPattern, type,
                $"{Of(CSharpType.Box):o} is {{ Value: > 2, Next: {_dice.Pick("null", "not null", "{ Value: > 0 }")} }}")),
            (2, () => Composite(Construct.ListPattern, type,
                $"{Of(CSharpType.IntArray):o} is {_dice.Pick("[_, ..]", "[1, ..]", "[.., > 2]", "[_, > 0, .. { Length: > 0 }]", "[]")}")),
            (2, () => Composite(Construct.PositionalPattern, type,
                $"{Of(CSharpType.Point):o} is ({_dice.Pick("> 1", "_")}, {_dice.Pick("var _", "<= 2")})")),
            (1, () => Composite(Construct.TypePattern, type,
                $"{Of(CSharpType.Object):o} is {_dice.Pick("int", "string", "not Color", "null", "int or long")}")));
    }

    private Expression MakeString(Scope scope, int depth)
    {
        var type = CSharpType.String;
        Expression Of(CSharpType other) => Make(other, scope, depth - 1);
        Expression InText(CSharpType other) => Make(other, scope with { CanDirect = false }, depth - 1);
        CSharpType Any() => _dice.Pick(CSharpType.Int, CSharpType.Bool, CSharpType.Char, CSharpType.String, CSharpType.Long);
        CSharpType Shown() => _dice.Pick(
            CSharpType.Int, CSharpType.Double, CSharpType.Object, CSharpType.IntArray, CSharpType.Box, CSharpType.Tuple);
        return Choose<Expression>(
            (4, () => Primary(Construct.StringConcatenation, type, $"Cut({Of(type):o} + {Of(Any()):o})")),
            (5, () => Primary(Construct.InterpolatedString, type, $"Cut($\"{{{InText(CSharpType.Int):o}}}-{{{InText(Any()):o}}}\")")),
            (2, () => Primary(Construct.InterpolationHandler, type,
                $"Text($\"{{{InText(CSharpType.Int):o}}} and {{{InText(Any()):o}}}\")")),
            (2, () => Primary(Construct.FormattedInterpolation, type, $"Cut($\"[{{{InText(CSharpType.Int):o},4:X}}]\")")),
            (2, () => Primary(Construct.MemberAccess, type, $"{Of(type):o}.{_dice.Pick("Trim()", "ToUpperInvariant()", "ToString()")}")),
            (1, () => Primary(Construct.Range, type, $"{Of(type):o}[{_dice.Pick("..1", "1..", "..^1", "..")}]")),
            (3, () => Primary(Construct.InvariantCall, type, $"Show({Of(Shown())})")),
            (2, () => Primary(Construct.RecordMember, type, $"{Of(CSharpType.Person):o}.Name")),
            (1, () => Primary(Construct.TupleElement, type, $"{Of(CSharpType.Tuple):o}.B")),
            (1, () => Composite(Construct.Coalesce, type, $"{Of(CSharpType.Person):o}.Friend?.Name ?? {Of(type):o}")),
            (1, () => Composite(Construct.AsOperator, type, $"({Of(CSharpType.Object):o} as string) ?? {Of(type):o}")),
            (1, () => Composite(Construct.ReferenceCast, type, $"(string){Of(CSharpType.Object):o}")),
            (1, () => Primary(Construct.NameOf, type, $"nameof({_dice.Pick("Box.Value", "Person", "Color.Red")})")),
            (2, () => Primary(Construct.CallerInfo, type, $"Caller({Of(CSharpType.Int)})")));
    }

    private Expression MakeOutVariable(Scope scope, int depth)
    {
        var name = Name("o");
        var call = _dice.Pick("Halve", "SlowHalve");
        var condition = Primary(
            call == "Halve" ? Construct.OutVariable : Construct.OutVariableOfGoroutine,
            CSharpType.Bool,
            $"{call}({Make(CSharpType.Int, scope, depth - 1)}, out var {name})");
        return Composite(Construct.Conditional, CSharpType.Int,
            $"{condition} ? {Make(CSharpType.Int, scope.With(new Variable(name, CSharpType.Int)), depth - 1):o} : {name}");
    }

    /// <summary>A pattern with a variable, used where it has a value.</summary>
    private Expression MakeIsPattern(CSharpType type, Scope scope, int depth)
    {
        var name = Name("m");
        var inner = scope.With(new Variable(name, CSharpType.Int));
        var test = Choose<Expression>(
            (3, () => Composite(Construct.DeclarationPattern, CSharpType.Bool,
                $"{Make(CSharpType.Object, scope, depth - 1):o} is int {name}")),
            (2, () => Composite(Construct.DeclarationPattern, CSharpType.Bool,
                $"{Make(CSharpType.NullableInt, scope, depth - 1):o} is {{ }} {name}")),
            (2, () => Composite(Construct.VarPattern, CSharpType.Bool,
                $"{Make(CSharpType.Person, scope, depth - 1):o} is {{ Age: var {name} and > 0 }}")),
            (1, () => Composite(Construct.ListPattern, CSharpType.Bool,
                $"{Make(CSharpType.IntArray, scope, depth - 1):o} is [var {name}, ..]")));
        return type == CSharpType.Bool
            ? Composite(Construct.ShortCircuit, type, $"{test:o} && {Make(type, inner, depth - 1):o}")
            : Composite(Construct.Conditional, type, $"{test:o} ? {Make(type, inner, depth - 1):o} : {Make(type, scope, depth - 1):o}");
    }

    private Expression MakeQuery(Scope scope, int depth)
    {
        var name = Name("q");
        var inner = scope.InFunction(null).With(new Variable(name, CSharpType.Int, IsWritable: false)) with { CanDeclare = false };
        return Primary(Construct.Query, CSharpType.Int,
            $"(from {name} in {Make(CSharpType.IntArray, scope, depth - 1):o} where {Make(CSharpType.Bool, inner, depth - 1):o} select "
            + $"{Make(CSharpType.Int, inner, depth - 1):o}).Aggregate(0, (l, r) => l ^ r)");
    }

    private Expression DelegateOf(Scope scope, int depth) => FindVariable(CSharpType.Function, scope) is { } function
        ? Primary(Construct.Variable, CSharpType.Function, $"{function.Name}")
        : Primary(Construct.DelegateCreation, CSharpType.Function, $"new Func<int, int>({MakeLambda(scope, depth)})");
}
