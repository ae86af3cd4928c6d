using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Which methods may call themselves, be it through others. Such methods are found as the strongly connected components of the graph of
/// calls, by Gabow's algorithm. The algorithm has its stack on the heap, as a chain of calls may be longer than the thread's stack is deep.
/// Each call is looked at once, however many methods are asked about.
/// </summary>
/// <param name="callees">The methods that a method calls.</param>
internal sealed class CallCycles(Func<IMethodSymbol, CancellationToken, IEnumerable<IMethodSymbol>> callees)
{
    /// <summary>The answers. A component of which only a half is there would mislead, so one thread at a time adds answers.</summary>
    private readonly Dictionary<IMethodSymbol, bool> _isOnCycle = new(SymbolEqualityComparer.Default);

    public bool Contain(IMethodSymbol method, CancellationToken cancellation)
    {
        lock (_isOnCycle)
        {
            if (!_isOnCycle.ContainsKey(method))
                Search(method, cancellation);
            return _isOnCycle[method];
        }
    }

    private void Search(IMethodSymbol start, CancellationToken cancellation)
    {
        Stack<(IMethodSymbol Method, IEnumerator<IMethodSymbol> Callees)> path = new();
        List<IMethodSymbol> open = [];
        Dictionary<IMethodSymbol, int> places = new(SymbolEqualityComparer.Default);
        // Where in the list of open methods each component begins that may still grow.
        Stack<int> begins = new();
        HashSet<IMethodSymbol> callThemselves = new(SymbolEqualityComparer.Default);
        Enter(start);
        while (path.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            (var method, var called) = path.Peek();
            if (!called.MoveNext())
            {
                path.Pop();
                Leave(places[method]);
            }
            else if (!places.TryGetValue(called.Current, out var place))
            {
                Enter(called.Current);
            }
            else
            {
                if (SymbolEqualityComparer.Default.Equals(called.Current, method))
                    callThemselves.Add(method);
                while (begins.Peek() > place)
                    begins.Pop();
            }
        }

        void Enter(IMethodSymbol method)
        {
            places.Add(method, open.Count);
            begins.Push(open.Count);
            open.Add(method);
            // A callee whose component is complete leads back to no method that is open.
            path.Push((method, callees(method, cancellation).Where(callee => !_isOnCycle.ContainsKey(callee)).GetEnumerator()));
        }

        void Leave(int place)
        {
            if (begins.Peek() != place)
                return;
            begins.Pop();
            var isCycle = open.Count - place > 1 || callThemselves.Contains(open[place]);
            foreach (var member in open.Skip(place))
                _isOnCycle.Add(member, isCycle);
            open.RemoveRange(place, open.Count - place);
        }
    }
}
