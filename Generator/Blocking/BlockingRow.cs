namespace GoroutineGen.Generator.Blocking;

/// <summary>A row of the table of blocking calls.</summary>
/// <param name="Kind">What a twin does with the calls.</param>
/// <param name="StandIns">
/// The runtime's class that has the counterparts. Null for a type or method whose own asynchronous methods, by the convention
/// <c>X</c> and <c>XAsync</c>, can be trusted; and for calls that do not suspend.
/// </param>
internal readonly record struct BlockingRow(BlockingKind Kind, string? StandIns)
{
    private const string Await = "await";

    /// <summary>Whether the calls end <c>x.GetAwaiter().GetResult()</c>, so that <c>x</c> can be awaited instead.</summary>
    public bool IsOfAwaiter => StandIns == Await;
}
