using GoroutineGen.Fidelity.Tests.Trees;

namespace GoroutineGen.Fidelity.Tests.Making;

/// <content>Blocks, declarations, assignments and jumps.</content>
internal sealed partial class Maker
{
    private static readonly CSharpType[] LocalTypes =
    [
        CSharpType.Int, CSharpType.Int, CSharpType.Int, CSharpType.Long, CSharpType.UInt,
        CSharpType.Byte, CSharpType.Double, CSharpType.Bool, CSharpType.Char,
        CSharpType.String, CSharpType.String, CSharpType.Object, CSharpType.NullableInt,
        CSharpType.Color, CSharpType.IntArray, CSharpType.IntArray, CSharpType.IntList,
        CSharpType.Tuple, CSharpType.Point, CSharpType.Point, CSharpType.Person,
        CSharpType.Box, CSharpType.Box, CSharpType.Actor, CSharpType.Cell,
        CSharpType.Token, CSharpType.Token, CSharpType.PointArray, CSharpType.PointArray,
        CSharpType.Grid, CSharpType.Handle, CSharpType.Function,
    ];

    private Block MakeBlock(Scope scope, int statements, params ReadOnlySpan<Statement> first)
    {
        List<Statement> made = [.. first];
        var variables = scope.Variables.Count;
        for (var i = 0; i < statements && _budget > 0; i++)
            made.Add(MakeStatement(ref scope));
        if (scope.Variables.Count > variables && _dice.Chance(40))
            made.Add(MakeDump(scope, scope.Variables.Count - variables));
        return Block.Of(made);
    }

    private Block MakeLoopBody(Scope scope) => MakeBlock(scope.InLoop(), _dice.Between(1, 4), Of(Construct.Tick, $"Tick();"));

    /// <summary>A body that returns at its end.</summary>
    private Block MakeFunctionBody(Scope scope, int statements)
    {
        List<Statement> made = [];
        for (var i = 0; i < statements && _budget > 0; i++)
            made.Add(MakeStatement(ref scope));
        if (scope.Returns is { } type)
            made.Add(Of(Construct.Return, $"return {Make(type, scope, Deep - 1)};"));
        return Block.Of(made);
    }

    private Statement MakeStatement(ref Scope scope)
    {
        _budget--;
        var kind = _dice.Between(1, 100);
        return kind switch
        {
            <= 16 => MakeDeclaration(ref scope),
            <= 36 => MakeAssignment(scope),
            <= 44 => MakeCallStatement(scope),
            <= 47 => MakeDump(scope, 4),
            <= 53 => MakeJump(scope),
            <= 58 => MakeFunctionDeclaration(ref scope),
            <= 62 => MakeConcurrent(scope),
            <= 66 => MakeReference(ref scope),
            _ when _budget < 3 || scope.Nesting > 4 => MakeAssignment(scope),
            <= 72 => MakeIf(scope),
            <= 83 => MakeLoop(scope),
            <= 87 => MakeSwitch(scope),
            <= 97 => MakeProtected(ref scope),
            _ => MakeContext(scope),
        };
    }

    private Statement MakeDeclaration(ref Scope scope)
    {
        var type = _dice.Pick<CSharpType>(LocalTypes);
        var name = Name("x");
        var outer = scope;
        if (_dice.Chance(8))
        {
            var other = Name("x");
            scope = outer.With(new Variable(name, CSharpType.Int)).With(new Variable(other, CSharpType.String));
            return _dice.Chance(50)
                ? Of(Construct.DeconstructingDeclaration, $"var ({name}, {other}) = {Make(CSharpType.Tuple, outer, Deep)};")
                : Of(Construct.DeconstructingDeclaration,
                    $"(int {name}, string {other}) = ({Make(CSharpType.Int, outer, Deep)}, {Make(CSharpType.String, outer, Deep)});");
        }

        scope = outer.With(new Variable(name, type));
        // What is written without its type gets that of its value, which may be a derived one.
        var isPlain = type == CSharpType.Function || type == CSharpType.NullableInt
            || type == CSharpType.Box || type == CSharpType.Actor || _dice.Chance(60);
        return Of(
            isPlain ? Construct.Declaration : Construct.ImplicitDeclaration,
            $"{(isPlain ? type.Name : "var")} {name} = {Make(type, outer, Deep)};");
    }

    private Statement MakeAssignment(Scope scope)
    {
        Expression Int() => Make(CSharpType.Int, scope, Deep - 1);
        Expression Of(CSharpType type) => Make(type, scope, Deep - 2);
        if (FindAssignable(scope) is not { } target)
            return MakeDump(scope, 1);
        var number = FindVariable(CSharpType.Int, scope, isWritable: true);
        return Choose<Statement>(
            (5, () => MakeReferenceUse(scope)),
            (10, () => Maker.Of(Construct.Assignment, $"{target.Name} = {Bounded(target.Type, Make(target.Type, scope, Deep))};")),
            (number is null ? 0 : 5, () => Maker.Of(Construct.CompoundAssignment,
                $"{number!.Name} {_dice.Pick("+=", "-=", "*=", "^=", "<<=")} {Int()};")),
            (number is null ? 0 : 2, () => Maker.Of(Construct.CheckedAssignment,
                $"checked {{ {number!.Name} {_dice.Pick("+=", "*=")} {Int()}; }}")),
            (FindVariable(CSharpType.String, scope, isWritable: true) is null ? 0 : 3, () => Maker.Of(Construct.CompoundConcatenation,
                $"{FindVariable(CSharpType.String, scope, isWritable: true)!.Name} += "
                + $"{Make(_dice.Pick(CSharpType.String, CSharpType.Int), scope, Deep - 1)};")),
            (FindVariable(CSharpType.NullableInt, scope, isWritable: true) is null ? 0 : 3, () => Maker.Of(Construct.CoalescingAssignment,
                $"{FindVariable(CSharpType.NullableInt, scope, isWritable: true)!.Name} ??= {Int()};")),
            (2, () => Maker.Of(Construct.CoalescingAssignment,
                $"{Of(CSharpType.Box):o}.Next ??= {Make(CSharpType.Box, scope, Deep - 1)};")),
            (3, () => Maker.Of(Construct.ElementAssignment, $"{Of(CSharpType.IntArray):o}[{Index(scope, Deep - 1)}] = {Int()};")),
            (3, () => Maker.Of(Construct.IndexerAssignment, $"{Of(CSharpType.Box):o}[{Index(scope, Deep - 1)}] = {Int()};")),
            (3, () => Maker.Of(Construct.IncrementIndexer, $"{Of(CSharpType.Box):o}[{Index(scope, Deep - 1)}]{_dice.Pick("++", "--")};")),
            (2, () => Maker.Of(Construct.IncrementElement,
                $"{_dice.Pick("++", "--")}{Of(CSharpType.IntArray):o}[{Index(scope, Deep - 1)}];")),
            (2, () => Maker.Of(Construct.IncrementProperty, $"{Of(CSharpType.Box):o}.Count++;")),
            (2, () => Maker.Of(Construct.CompoundIndexer,
                $"{Of(CSharpType.Box):o}[{Index(scope, Deep - 1)}] {_dice.Pick("+=", "-=", "*=")} {Int()};")),
            (2, () => Maker.Of(Construct.CompoundElement,
                $"{Of(CSharpType.IntArray):o}[{Index(scope, Deep - 1)}] {_dice.Pick("+=", "|=")} {Int()};")),
            (2, () => Maker.Of(Construct.FieldAssignment, $"{Of(CSharpType.Box):o}.At.X {_dice.Pick("=", "+=")} {Int()};")),
            (1, () => Maker.Of(Construct.ConditionalAssignment, $"{Of(CSharpType.Box):o}?.Next?.Count = {Int()};")),
            (number is null ? 0 : 3, () => Maker.Of(Construct.DeconstructingAssignment,
                $"({number!.Name}, {Of(CSharpType.IntArray):o}[{Index(scope, Deep - 1)}]) = ({Int()}, {Int()});")),
            (number is null ? 0 : 1, () => Maker.Of(Construct.DeconstructingAssignment,
                $"({number!.Name}, _) = {Make(CSharpType.Point, scope, Deep - 1)};")),
            (2, () => Maker.Of(Construct.DeconstructingElements,
                $"({Of(CSharpType.IntArray):o}[{Index(scope, Deep - 1)}], "
                + $"{Of(CSharpType.PointArray):o}[{Index(scope, Deep - 1)}].Y) = ({Int()}, {Int()});")),
            (number is null ? 0 : 2, () => Maker.Of(Construct.Swap,
                $"({number!.Name}, {FindVariable(CSharpType.Int, scope, isWritable: true)!.Name}) = ("
                + $"{FindVariable(CSharpType.Int, scope)!.Name}, {Int()});")),
            (2, () => Maker.Of(Construct.StructElementAssignment,
                $"{Of(CSharpType.PointArray):o}[{Index(scope, Deep - 1)}] = {Make(CSharpType.Point, scope, Deep - 1)};")),
            (number is null ? 0 : 1, () => Maker.Of(Construct.ChainedAssignment,
                $"{number!.Name} = {Of(CSharpType.IntArray):o}[{Index(scope, Deep - 1)}] = {Int()};")));
    }

    private Variable? FindAssignable(Scope scope)
    {
        var found = scope.Variables.FindAll(variable => variable.IsWritable && !variable.Type.IsStackOnly);
        return found.IsEmpty ? null : found[_dice.Between(0, found.Count - 1)];
    }

    private Statement MakeCallStatement(Scope scope) => Choose<Statement>(
        (3, () => Of(Construct.ExpressionStatement,
            $"Note(Show({Make(_dice.Pick(CSharpType.Int, CSharpType.String, CSharpType.Double, CSharpType.Point), scope, Deep)}));")),
        (4, () => Of(Construct.DiscardedCall,
            $"Step({Make(_dice.Pick<CSharpType>(LocalTypes.AsSpan()[..^1]), scope, Deep)}, \"{Name("s")}\");")),
        (2, () => Of(Construct.Discard, $"_ = {Make(CSharpType.Int, scope, Deep)};")),
        (2, () => Of(Construct.Yield, $"Go.Yield();")),
        (2, () => Of(Construct.Sleep, $"Go.Sleep(0);")),
        (1, () => Of(Construct.SleepOfThread, $"Thread.Sleep(0);")),
        (1, () => Of(Construct.WaitForSemaphore, $"new SemaphoreSlim(1).Wait();")),
        (1, () => Of(Construct.WaitForTask, $"Task.Run(() => Compute(2, {_dice.Between(1, 9)})).Wait();")),
        (scope.HasFuel && scope.Nesting < 3 ? 4 : 0, () => CallMethodStatement(scope)),
        (2, () => Of(Construct.ListMutation,
            $"{Make(CSharpType.IntList, scope, Deep - 1):o}.{_dice.Pick("Add", "Remove")}({Make(CSharpType.Int, scope, Deep - 1)});")),
        (2, () => Of(Construct.ConditionalCallStatement,
            $"{Make(CSharpType.Box, scope, Deep - 1):o}?.Next?.{_dice.Pick("Work", "Turn")}({Make(CSharpType.Int, scope, Deep - 1)});")),
        (1, () => MakeEvent(scope)));

    private Statement MakeEvent(Scope scope)
    {
        var name = Name("b");
        return Of(Construct.Event,
            $"var {name} = {Make(CSharpType.Box, scope, 2)};\n"
            + $"{name}.Changed += {MakeLambda(scope, Deep - 1)};\nNote(Show({name}.Raise({Make(CSharpType.Int, scope, 2)})));");
    }

    /// <summary>Shows the newest variables.</summary>
    private Statement MakeDump(Scope scope, int count)
    {
        var shown = scope.Variables.Where(variable => variable.Type != CSharpType.Function).TakeLast(Math.Clamp(count, 1, 6));
        return Of(Construct.Dump, $"Note($\"{Name("d")} {string.Join(" ", shown.Select(variable => $"{{Show({variable.Name})}}"))}\");");
    }

    private Statement MakeJump(Scope scope)
    {
        List<(Construct Construct, string Text)> jumps = [.. scope.Jumps.Select(jump => (JumpConstruct(jump), jump))];
        if (scope.CanRethrow)
            jumps.AddRange([(Construct.Rethrow, "throw;"), (Construct.Rethrow, "throw;")]);
        var condition = Make(CSharpType.Bool, scope, 2);
        if (jumps.Count > 0 && _dice.Chance(65))
        {
            var (construct, text) = jumps[_dice.Between(0, jumps.Count - 1)];
            var jump = Of(construct, $"{text}");
            return _dice.Chance(70)
                ? Of(Construct.EmbeddedStatement, $"if ({condition})\n    {jump}")
                : Of(Construct.If, $"if ({condition}) {Block.Of([MakeDump(scope, 2), jump])}");
        }

        if (scope.CanReturn && _dice.Chance(60))
        {
            var jump = scope.Returns is { } type
                ? Of(Construct.Return, $"return {Make(type, scope, 2)};")
                : Of(Construct.Return, $"return;");
            return Of(Construct.EmbeddedStatement, $"if ({condition}) {jump}");
        }

        var thrown = Of(Construct.Throw,
            $"throw new {_dice.Pick($"OopsException({_dice.Between(0, 99)})", "InvalidOperationException(\"thrown\")")};");
        return Of(Construct.EmbeddedStatement, $"if ({condition}) {thrown}");
    }

    private static Construct JumpConstruct(string jump) => jump switch
    {
        "break;" => Construct.Break,
        "continue;" => Construct.Continue,
        "goto default;" => Construct.GotoDefault,
        _ when jump.StartsWith("goto case", StringComparison.Ordinal) => Construct.GotoCase,
        _ => Construct.Goto,
    };
}
