using GoroutineGen.Fidelity.Tests.Trees;

namespace GoroutineGen.Fidelity.Tests.Making;

/// <content>Functions inside methods, and what cannot live across a suspension.</content>
internal sealed partial class Maker
{
    private LocalFunction? LocalFunctionOf(CSharpType type, Scope scope)
    {
        var found = scope.Functions.FindAll(function => function.Returns == type);
        return found.IsEmpty ? null : found[_dice.Between(0, found.Count - 1)];
    }

    private Expression CallLocalFunction(LocalFunction function, Scope scope, int depth) => Primary(
        Construct.LocalFunctionCall, function.Returns!,
        $"{function.Name}({function.Parameters.Select(type => (Node)Make(type, scope, depth - 1))})");

    private Statement MakeFunctionDeclaration(ref Scope scope)
    {
        var outer = scope;
        if (_budget < 3 || outer.Nesting > 3)
            return MakeAssignment(outer);
        if (_dice.Chance(15))
        {
            var converted = Name("f");
            scope = outer.With(new Variable(converted, CSharpType.Function));
            return Of(Construct.MethodGroup,
                $"Func<int, int> {converted} = {LocalFunctionOf(CSharpType.Int, outer)?.Name ?? "Sim.Twice"};");
        }

        if (_dice.Chance(35))
        {
            var variable = Name("f");
            scope = outer.With(new Variable(variable, CSharpType.Function));
            return Of(Construct.LambdaVariable, $"Func<int, int> {variable} = {MakeLambda(outer, Deep)};");
        }

        if (_dice.Chance(20) && FindVariable(CSharpType.Int, outer.InFunction(null), isWritable: true) is { } captured)
        {
            var action = Name("a");
            return Of(Construct.ClosureMutation,
                $"Action {action} = () => "
                + $"{MakeBlock(outer.InFunction(null), 2, Of(Construct.CompoundAssignment, $"{captured.Name} += 3;"))}"
                + $";\n{action}();\n{captured.Name}++;\n{action}();");
        }

        var name = Name("Local");
        var parameter = Name("p");
        var type = _dice.Pick(CSharpType.Int, CSharpType.Int, CSharpType.String, CSharpType.Bool);
        var isGoroutine = _dice.Chance(40) ? "[Goroutine] " : "";
        var isStatic = _dice.Chance(30);
        var function = new LocalFunction(name, type, [CSharpType.Int]);
        var inner = outer.InFunction(type).With(new Variable(parameter, CSharpType.Int));
        scope = outer.With(function);
        if (isStatic)
        {
            inner = new Scope { Returns = type, Nesting = outer.Nesting + 1, HasFuel = false }
                .With(new Variable(parameter, CSharpType.Int));
            return Of(Construct.StaticLocalFunction, $"{isGoroutine}static {type} {name}(int {parameter}) {MakeFunctionBody(inner, 2)}");
        }

        if (_dice.Chance(30))
        {
            var recursion = Make(type, inner, 3);
            return Of(Construct.RecursiveLocalFunction,
                $"{isGoroutine}{type} {name}(int {parameter}) {{ Tick(); if ({parameter} <= 0 || {parameter} > 4) return "
                + $"{recursion}; {MakeBlock(inner, 1)} return {name}({parameter} - 1); }}");
        }

        return _dice.Chance(30)
            ? Of(Construct.ExpressionLocalFunction, $"{isGoroutine}{type} {name}(int {parameter}) => {Make(type, inner, Deep)};")
            : Of(Construct.CapturingLocalFunction, $"{isGoroutine}{type} {name}(int {parameter}) {MakeFunctionBody(inner, 3)}");
    }

    private Statement MakeReference(ref Scope scope)
    {
        var outer = scope;
        var name = Name("y");
        Expression Array() => Make(CSharpType.IntArray, outer, 3);
        switch (_dice.Between(1, 6))
        {
            case 1:
                scope = outer.With(new Variable(name, CSharpType.Int, IsByRef: true));
                return Of(Construct.RefLocal, $"ref int {name} = ref {Array():o}[{Index(outer, 3)}];");
            case 2:
                scope = outer.With(new Variable(name, CSharpType.Int, IsByRef: true));
                return Of(Construct.RefLocalOfCall, $"ref var {name} = ref {Make(CSharpType.Box, outer, 3):o}.Slot({Index(outer, 3)});");
            case 3:
                scope = outer.With(new Variable(name, CSharpType.Span, IsWritable: false, IsByRef: true));
                return Of(Construct.SpanLocal, $"Span<int> {name} = {Array()};");
            case 4 when outer.CanStackAlloc:
                scope = outer.With(new Variable(name, CSharpType.Span, IsWritable: false, IsByRef: true));
                return Of(Construct.StackAlloc, $"Span<int> {name} = stackalloc int[3];\n{name}[1] = {Make(CSharpType.Int, outer, 3)};");
            case 5 when FindVariable(CSharpType.Int, outer, isWritable: true) is { } place:
                return Of(Construct.OutArgument,
                    $"{_dice.Pick("Halve", "SlowHalve")}({Make(CSharpType.Int, outer, 3)}, out {place.Name});");
            case 6:
                var pointer = Name("ptr");
                return Of(Construct.Fixed,
                    $"unsafe {{ fixed (int* {pointer} = {Array()}) {{ if ({pointer} != null) Note(Show({pointer}[0])); }} }}");
            default:
                return Of(Construct.ElementOutArgument, $"Halve({Make(CSharpType.Int, outer, 3)}, out {Array():o}[{Index(outer, 3)}]);");
        }
    }
}
