namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>What became of a call.</summary>
/// <param name="Method">The method that made it.</param>
/// <param name="Case">Its samples.</param>
/// <param name="Text">All that can be seen of it.</param>
/// <param name="HasThrown">Whether it ended with an exception.</param>
internal sealed record CallOutcome(OverloadMethod Method, OverloadCase Case, string Text, bool HasThrown)
{
    /// <summary>Which call it was.</summary>
    public string Name => $"{Method.Overload}{(Method.IsElsewhere ? " (places elsewhere)" : "")}, {Case.Name}";
}
