namespace GoroutineGen.TestHarness;

/// <summary>What a process left.</summary>
/// <param name="ExitCode">Null when the process hung and was killed.</param>
/// <param name="Text">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
public sealed record Output(int? ExitCode, string Text, string Error)
{
    /// <inheritdoc/>
    public override string ToString() =>
        (ExitCode is { } code ? $"exit {code}\n" : $"hangs: killed after {Deadline.Limit.TotalSeconds} s\n") + Text + Error;
}
