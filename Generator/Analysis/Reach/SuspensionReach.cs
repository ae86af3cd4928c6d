using System.Collections.Concurrent;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Whether something in a marked method can suspend: a loop, a wait, a call that reaches a loop or a wait through other marked methods, or
/// a call that leads back to the method. A method that is marked by its own attribute counts as one that can, and so does a method whose
/// calls may run another body. Any other method gets no twin without such a thing. A thing in a part that keeps its blocking form counts
/// too: the rules report the parts of twins only. The answer is a property of the graph of calls, and does not depend on where the search
/// begins.
/// </summary>
internal sealed class SuspensionReach(CompilationAnalysis analysis)
{
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>A cycle through a method that has a twin does not count: the method in the cycle that calls it is reported.</summary>
    private readonly CallCycles _cycles = new((method, cancellation) =>
        AllCallees(method, analysis, cancellation).Where(callee => !analysis.HasTwin(callee, cancellation)));

    public bool CanSuspend(IMethodSymbol method, CancellationToken cancellation)
    {
        var start = method.Declared();
        return Known(start, cancellation) ?? Search(start, cancellation);
    }

    /// <summary>
    /// Whether a method reaches something that can suspend. The search goes depth first, with a stack on the heap: a chain of calls may be
    /// longer than the thread's stack is deep.
    /// </summary>
    private bool Search(IMethodSymbol start, CancellationToken cancellation)
    {
        Stack<(IMethodSymbol Method, IEnumerator<IMethodSymbol> Callees)> path = new();
        HashSet<IMethodSymbol> onPath = new(SymbolEqualityComparer.Default);
        Enter(start);
        while (path.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            (var method, var callees) = path.Peek();
            if (!callees.MoveNext())
            {
                _known[method] = false;
                onPath.Remove(method);
                path.Pop();
                continue;
            }

            // Asked once: another thread may find the answer at any moment, and a second look would pass over what the first did not see.
            switch (onPath.Contains(callees.Current) ? true : Known(callees.Current, cancellation))
            {
                case true:
                    // Every method on the path reaches what was found: a point, or the cycle that this call closes.
                    foreach ((var reaching, _) in path)
                        _known[reaching] = true;
                    return true;
                case null:
                    Enter(callees.Current);
                    break;
            }
        }
        return false;

        void Enter(IMethodSymbol method)
        {
            onPath.Add(method);
            path.Push((method, Callees(method, cancellation).GetEnumerator()));
        }
    }

    /// <summary>The answer for a method, without a look at its callees; null when the callees decide.</summary>
    private bool? Known(IMethodSymbol method, CancellationToken cancellation)
    {
        if (_known.TryGetValue(method, out var known))
            return known;
        if (analysis.Known(method) is { } surface)
            return _known[method] = surface.HasTwin;
        if (Accepted(method, cancellation) is not { } draft)
            return _known[method] = false;
        return IsAskedFor(method) || IsOpen(method) || HasPoint(draft.Body, cancellation) ? _known[method] = true : null;
    }

    private bool IsAskedFor(IMethodSymbol method) => analysis.Marks.Of(method).Kind == MarkKind.Explicit;

    /// <summary>
    /// Whether a method has to have a twin, whatever its body does. A call of the method may run a body that nobody knows here. Or the
    /// method overrides a marked method, whose twin needs an override as well.
    /// </summary>
    private bool IsOpen(IMethodSymbol method) =>
        method is { IsStatic: false, ContainingType.IsSealed: false } and ({ IsVirtual: true } or { IsAbstract: true })
        || (method.OverriddenMethod is { } overridden && analysis.Marks.IsMarked(overridden));

    private bool HasPoint(BodyPlan body, CancellationToken cancellation) =>
        HasPointOfItsOwn(body) || Called(body).Any(twin => Goal(twin, cancellation) is null);

    private static bool HasPointOfItsOwn(BodyPlan body) =>
        body.Parts.Any(static part => part switch
        {
            BlockingCheck or FunctionTwin or RegionCall => true,
            CheckPoint check => check.IsBackEdge,
            SuspensionPoint => part is not CallPoint,
            BlockingRegion region => region.Waits.Any(static wait => wait.Twin is null),
            _ => false,
        });

    /// <summary>
    /// Whether a refused method would have had a use for a twin: the method waits or loops, calls a method that has a twin, or may call
    /// itself, or a call of it may run any body.
    /// </summary>
    public bool WouldSuspend(IMethodSymbol method, CancellationToken cancellation)
    {
        var refused = method.Declared();
        return analysis.Draft(refused, cancellation) is not { } draft
            || refused is { IsAbstract: true } or { IsVirtual: true, ContainingType.IsSealed: false }
            || draft.Declaration?.Modifiers.Any(SyntaxKind.AsyncKeyword) != false
            || HasPointOfItsOwn(draft.Body)
            || Called(draft.Body).Any(twin => analysis.Exists(twin, cancellation))
            || _cycles.Contain(refused, cancellation);
    }

    /// <summary>The marked methods that a method calls, refused or not.</summary>
    public static IEnumerable<IMethodSymbol> AllCallees(
        IMethodSymbol method, CompilationAnalysis analysis, CancellationToken cancellation) =>
        analysis.Draft(method, cancellation) is { } draft
            ? Called(draft.Body).Select(analysis.Twins.OriginalOf).OfType<IMethodSymbol>()
            : [];

    /// <summary>The marked methods that the answer for a method depends on, in source order.</summary>
    private IEnumerable<IMethodSymbol> Callees(IMethodSymbol method, CancellationToken cancellation) =>
        Accepted(method, cancellation) is { } draft
            ? Called(draft.Body).Select(twin => Goal(twin, cancellation)).OfType<IMethodSymbol>()
                .Where(callee => analysis.IsAccepted(callee, cancellation))
            : [];

    /// <summary>The twins that a body calls, and the twins that its parts in blocking form would call elsewhere.</summary>
    private static IEnumerable<Twin> Called(BodyPlan body) =>
        body.Of<CallPoint>().Select(static call => call.Twin)
            .Concat(body.Of<BlockingRegion>().SelectMany(static region => region.Waits).Select(static wait => wait.Twin).OfType<Twin>());

    /// <summary>The method that decides whether a call can suspend; null when the called twin is there in any case.</summary>
    private IMethodSymbol? Goal(Twin twin, CancellationToken cancellation) =>
        analysis.Twins.OriginalOf(twin) is not { } source
            || (analysis.IsAccepted(source, cancellation) && (IsAskedFor(source) || IsOpen(source)))
            || twin.Overridden is not null
            ? null
            : source;

    private MethodDraft? Accepted(IMethodSymbol method, CancellationToken cancellation) =>
        analysis.Draft(method, cancellation) is { IsAccepted: true } draft ? draft : null;
}
