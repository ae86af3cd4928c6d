using System.Runtime.CompilerServices;
using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>
/// The ordinary code that goroutines reach: what their twins call, or start, and what is called from there. Followed through calls,
/// delegates, lambdas, overrides and implementations of this compilation.
/// </summary>
internal sealed class GoroutineReach
{
    private static readonly ConditionalWeakTable<Compilation, Holder> Known = new();

    // By documentation id: what is known of an ordinary member, and from where a goroutine comes to it.
    private readonly Dictionary<string, Reached> _reached = [];

    private GoroutineReach()
    {
    }

    /// <summary>
    /// What is known of an ordinary member that a goroutine reaches; null for a member that none reaches, or that is rewritten.
    /// </summary>
    public Reached? Of(IMethodSymbol method) =>
        method.Declared().GetDocumentationCommentId() is { } id && _reached.TryGetValue(id, out var reached) ? reached : null;

    /// <summary>The reach in a compilation. The first who asks searches, and the others wait.</summary>
    public static GoroutineReach In(Compilation compilation, GoroutineCode code, CancellationToken cancellation)
    {
        var holder = Known.GetOrCreateValue(compilation);
        if (holder.Reach is { } known)
            return known;
        lock (holder)
            return holder.Reach ??= DeepStack.Run(() => Search(compilation, code, cancellation));
    }

    private static GoroutineReach Search(Compilation compilation, GoroutineCode code, CancellationToken cancellation)
    {
        var reach = new GoroutineReach();
        var methods = new SourceMethods(compilation, cancellation);
        var declarations = Declarations.Of(compilation, cancellation);
        Queue<(string Id, string From)> open = new();
        HashSet<string> seen = [];
        foreach (var pair in methods.All)
        {
            if (code.IsRewritten(pair.Value, cancellation))
            {
                var facts = Facts(pair.Value);
                foreach (var called in facts.Calls.Concat(facts.Starts))
                    open.Enqueue((called, NameOf(pair.Value)));
            }
            else if (pair.Value.DeclaringSyntaxReferences.Any(part => GoroutineCode.MayStart(part.GetSyntax(cancellation))))
            {
                foreach (var started in Facts(pair.Value).Starts)
                    open.Enqueue((started, NameOf(pair.Value)));
            }
        }

        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var (id, from) = open.Dequeue();
            if (!seen.Add(id))
                continue;
            foreach (var body in methods.BodiesOf(id))
                open.Enqueue((body, from));
            if (methods.Find(id) is not { } method || code.IsRewritten(method, cancellation))
                continue;
            var facts = Facts(method);
            reach._reached.Add(id, new Reached(facts, from, Waits: !facts.Parks.IsEmpty));
            foreach (var called in facts.Calls.Concat(facts.Starts))
                open.Enqueue((called, NameOf(method)));
        }

        reach.SpreadWaits(id => methods.Find(id) is { } method && code.IsMarked(method) && code.Waits(method, cancellation));
        return reach;

        BodyFacts Facts(IMethodSymbol method) => WithDelegates(Own(method));

        BodyFacts Own(IMethodSymbol method) => BodyFactsCache.Of(method, code, declarations, cancellation);

        BodyFacts WithDelegates(BodyFacts facts)
        {
            foreach (var given in facts.Given)
            {
                if (methods.Find(given.Taker) is { } taker && Own(taker).Invoked.Contains(given.Parameter))
                    facts += WithDelegates(given.Facts) with { Given = [], Invoked = [] };
            }

            return facts;
        }
    }

    /// <summary>
    /// How a message names a member from which a goroutine comes: an accessor by its property, top-level statements as Main.
    /// </summary>
    private static string NameOf(IMethodSymbol member) =>
        member.MethodKind != MethodKind.Ordinary ? (member.AssociatedSymbol ?? member.ContainingType).Name
        : member.CanBeReferencedByName ? member.Name
        : WellKnownMemberNames.EntryPointMethodName;

    /// <summary>Who calls somebody who waits, waits as well.</summary>
    private void SpreadWaits(Func<string, bool> isMarkedWait)
    {
        var callers = _reached.SelectMany(static pair => pair.Value.Facts.Calls, static (pair, called) => (called, Caller: pair.Key))
            .ToLookup(static call => call.called, static call => call.Caller);
        Queue<string> open = new(callers.Select(static group => group.Key).Where(id => !_reached.ContainsKey(id) && isMarkedWait(id))
            .Concat(_reached.Where(static pair => pair.Value.Waits).Select(static pair => pair.Key)).ToArray());
        while (open.Count > 0)
        {
            foreach (var caller in callers[open.Dequeue()])
            {
                if (_reached[caller].Waits)
                    continue;
                _reached[caller] = _reached[caller] with { Waits = true };
                open.Enqueue(caller);
            }
        }
    }

    private sealed class Holder
    {
        public volatile GoroutineReach? Reach;
    }
}
