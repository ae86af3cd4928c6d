namespace GoroutineGen.Runtime.Tests.Properties;

/// <summary>
/// What an object does when calls come one at a time, as an immutable state. A call that has to wait stays in the state as a waiter; a
/// later call completes it.
/// </summary>
internal interface ISequentialModel<TModel, TOperation, TOutcome> : IEquatable<TModel>
    where TModel : ISequentialModel<TModel, TOperation, TOutcome>
{
    /// <summary>
    /// All that may happen when <paramref name="operation"/> comes as call number <paramref name="call"/>; nothing: it cannot come now.
    /// </summary>
    IEnumerable<Transition<TModel, TOutcome>> Apply(int call, TOperation operation);
}

/// <summary>One thing that may happen.</summary>
/// <param name="Next">The state afterwards.</param>
/// <param name="Completed">The calls that are complete by it, with their outcomes. The one that came is among them unless it waits.</param>
internal sealed record Transition<TModel, TOutcome>(TModel Next, IReadOnlyList<(int Call, TOutcome Outcome)> Completed);
