namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>The calls of one type's overloads, one after another, and their outcomes. What the compiled methods go through.</summary>
public sealed class Calls
{
    private readonly Queue<(OverloadMethod Method, OverloadCase Case)> _left;

    internal Calls(IEnumerable<(OverloadMethod Method, OverloadCase Case)> cases) => _left = new(cases);

    /// <summary>The call to make.</summary>
    public Call Current { get; private set; } = null!;

    /// <summary>The outcomes so far.</summary>
    internal List<CallOutcome> Outcomes { get; } = [];

    /// <summary>Ends the call before, and prepares the next one; whether there is one.</summary>
    public bool Next()
    {
        if (Current is { } call)
            Outcomes.Add(new CallOutcome(call.Method, call.Case, call.Outcome(), call.HasThrown));
        if (!_left.TryDequeue(out var next))
            return false;
        try
        {
            Current = new Call(next.Method, next.Case);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"No samples for {next.Method.Overload}, {next.Case.Name}.", exception);
        }

        return true;
    }
}
