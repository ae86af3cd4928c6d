using System.Runtime.CompilerServices;
using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>
/// The ordinary code that goroutines reach: what their twins call, or start, and what is called from there. Followed through calls,
/// delegates, lambdas, overrides and implementations of this compilation.
/// </summary>
internal sealed partial class GoroutineReach
{
    private static readonly ConditionalWeakTable<Compilation, Holder> Known = new();

    // By documentation id: what is known of an ordinary member, and from where a goroutine comes to it.
    private readonly Dictionary<string, Reached> _reached;

    // By documentation id: the facts of each body that the search has looked at, without those of delegates.
    private readonly Dictionary<string, BodyFacts> _own;

    // The documentation ids of the members that have twins.
    private readonly HashSet<string> _rewritten;

    private GoroutineReach(Dictionary<string, Reached> reached, Dictionary<string, BodyFacts> own, HashSet<string> rewritten) =>
        (_reached, _own, _rewritten) = (reached, own, rewritten);

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
            return holder.Reach ??= DeepStack.Run(() => AfterEdit(compilation, code, cancellation));
    }

    private static GoroutineReach Search(
        Compilation compilation, GoroutineCode code, object declarations, CancellationToken cancellation)
    {
        var reach = new GoroutineReach([], [], []);
        var methods = new SourceMethods(compilation, cancellation);
        Queue<(string Id, string From)> open = new();
        HashSet<string> seen = [];
        foreach (var pair in methods.All)
        {
            if (code.IsRewritten(pair.Value, cancellation))
            {
                reach._rewritten.Add(pair.Key);
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
            if (methods.Find(id) is not { } method || reach._rewritten.Contains(id))
                continue;
            var facts = Facts(method);
            reach._reached.Add(id, new Reached(facts, from, Waits: !facts.Parks.IsEmpty));
            foreach (var called in facts.Calls.Concat(facts.Starts))
                open.Enqueue((called, NameOf(method)));
        }

        reach.SpreadWaits(id => methods.Find(id) is { } method && code.IsMarked(method) && code.Waits(method, cancellation));
        return reach;

        BodyFacts Facts(IMethodSymbol method)
        {
            var facts = BodyFactsCache.Of(method, code, declarations, cancellation);
            if (method.GetDocumentationCommentId() is { } id)
                reach._own[id] = facts;
            return WithDelegates(facts, Own);
        }

        BodyFacts? Own(string taker)
        {
            if (!reach._own.ContainsKey(taker) && methods.Find(taker) is { } method)
                reach._own[taker] = BodyFactsCache.Of(method, code, declarations, cancellation);
            return reach._own.TryGetValue(taker, out var facts) ? facts : null;
        }
    }

    /// <summary>Facts together with what delegates do that are given to somebody who invokes them.</summary>
    private static BodyFacts WithDelegates(BodyFacts facts, Func<string, BodyFacts?> own)
    {
        foreach (var given in facts.Given)
        {
            if (own(given.Taker)?.Invoked.Contains(given.Parameter) == true)
                facts += WithDelegates(given.Facts, own) with { Given = [], Invoked = [] };
        }

        return facts;
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
