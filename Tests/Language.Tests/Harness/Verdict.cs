namespace GoroutineGen.Language.Tests.Harness;

/// <summary>What becomes of a construct.</summary>
public enum Verdict
{
    /// <summary>Every wait suspends its goroutine.</summary>
    Suspends,

    /// <summary>Some wait keeps its blocking form, inside a twin; the scheduler makes up for the thread it holds.</summary>
    Compensated,

    /// <summary>A method stays ordinary code.</summary>
    Refused,
}
