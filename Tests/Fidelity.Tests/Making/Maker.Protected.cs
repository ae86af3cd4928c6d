using GoroutineGen.Fidelity.Tests.Trees;

namespace GoroutineGen.Fidelity.Tests.Making;

/// <content>Exceptions, resources, locks, and checked code.</content>
internal sealed partial class Maker
{
    private Statement MakeProtected(ref Scope scope)
    {
        var outer = scope;
        var name = Name("r");
        // The compiler lets no goto pass a using declaration, not even one that leaves its block.
        if (_dice.Chance(12) && !outer.Jumps.Exists(jump => jump.StartsWith("goto", StringComparison.Ordinal)))
            return Of(Construct.UsingDeclaration, $"using var {name} = new Resource({Make(CSharpType.Int, outer, 3)});");
        var caught = Name("ex");
        var handler = outer.InCatch();
        var oops = handler.With(new Variable($"{caught}.Code", CSharpType.Int, IsWritable: false));
        var message = handler.With(new Variable($"{caught}.Message", CSharpType.String, IsWritable: false));
        Block Try() => MakeBlock(outer, 3);
        Block Finally() => MakeBlock(outer.InFinally(), 2);
        Statement MakeTry(Construct construct, NodeText text) => Of(construct, text);
        return Choose<Statement>(
            (6, () => MakeTry(Construct.TryCatch,
                $"try {Try()}\ncatch (Exception {caught}) "
                + $"{MakeBlock(message, 2, Of(Construct.Dump, $"Note(Show({caught}) + {caught}.Message);"))}")),
            (3, () => MakeTry(Construct.TryCatches,
                $"try {Try()}\ncatch (OopsException {caught}) "
                + $"{MakeBlock(oops, 2)}\ncatch (ArithmeticException) {MakeBlock(handler, 1)}\ncatch {MakeBlock(handler, 2)}")),
            (4, () => MakeTry(Construct.TryFinally, $"try {Try()}\nfinally {Finally()}")),
            (4, () => MakeTry(Construct.TryCatchFinally,
                $"try {Try()}\ncatch (Exception {caught}) {MakeBlock(message, 2)}\nfinally {Finally()}")),
            (2, () => MakeTry(Construct.Filter,
                $"try {Try()}\ncatch (Exception {caught}) when ({MakeSteadyFilter(caught)}) {MakeBlock(message, 2)}")),
            (3, () => MakeTry(Construct.FilterWithEffects,
                $"try {Try()}\ncatch (OopsException {caught}) when ("
                + $"{Make(CSharpType.Bool, oops with { CanDeclare = false, CanSpread = false, HasFuel = false }, 2)}) "
                + $"{MakeBlock(oops, 2)}\nfinally {Finally()}")),
            (3, () => Of(Construct.Using, $"using (new Resource({Make(CSharpType.Int, outer, 3)})) {Try()}")),
            (2, () => Of(Construct.UsingWithVariable,
                $"using (Resource {name} = new Resource({Make(CSharpType.Int, outer, 3)}), {name}b = new Resource(3)) {Try()}")),
            (2, () => MakeHiddenLock(outer)),
            (3, () => MakeLock(outer)));
    }

    private Expression MakeSteadyFilter(string caught)
    {
        var filter = _dice.Pick(
            $"{caught} is OopsException {{ Code: < 50 }}",
            $"{caught}.Message.Length > 7",
            $"{caught} is not InvalidOperationException");
        return Primary(Construct.Literal, CSharpType.Bool, $"{filter}");
    }

    /// <summary>A lock that nobody else can take: what is called under it may start goroutines and wait for them.</summary>
    private Statement MakeLock(Scope scope)
    {
        var gate = Name("gate");
        return _dice.Chance(60)
            ? Of(Construct.Lock, $"object {gate} = new();\nlock ({gate}) {MakeBlock(scope, 2)}")
            : Of(Construct.LockOfTypeLock, $"Lock {gate} = new();\nlock ({gate}) {MakeBlock(scope, 2)}");
    }

    private Statement MakeContext(Scope scope) => Choose<Statement>(
        (2, () => Of(Construct.CheckedBlock, $"checked {MakeBlock(scope, 2)}")),
        (1, () => Of(Construct.UncheckedBlock, $"unchecked {MakeBlock(scope, 2)}")),
        (1, () => Of(Construct.NestedBlock, $"{MakeBlock(scope, 2)}")),
        (1, () => Of(Construct.EmptyStatement, $";")),
        (scope.CanDirect ? 1 : 0, () => Of(Construct.Directives,
            $"\n#if !NEVER\n#region here\n{MakeAssignment(scope)}"
            + $"\n#endregion\n#else\nnot C#\n#endif\n#pragma warning disable CS0219\n/* a comment */ "
            + $"{MakeDump(scope, 2)} // to the end")));
}
