using Microsoft.CodeAnalysis;

namespace GoroutineGen.Language.Tests.Harness;

/// <summary>What became of a case, as computed from what the rules report and what its goroutine did.</summary>
/// <param name="Verdict">The result.</param>
/// <param name="Reasons">What the rules say of it. Nothing where a wait is reached through ordinary code, which the rules do not look
/// into.</param>
internal sealed record Finding(Verdict Verdict, IReadOnlyList<Diagnostic> Reasons)
{
    /// <summary>The rules on parts of twins; the others that are on rewriting are on methods without one.</summary>
    public static readonly string[] Compensations = ["GOR0004", "GOR0902", "GOR0904"];

    /// <summary>Looks at a case and its goroutine.</summary>
    public static Finding Of(CaseFile of, Log goroutine)
    {
        var assembly = Runs.AssemblyOf(of);
        var reported = assembly.Reported(of).ToList();
        var refusals = reported.Where(diagnostic => !Compensations.Contains(diagnostic.Id)).ToList();
        if (refusals.Count > 0 || !assembly.HasTwin(of))
            return new Finding(Verdict.Refused, refusals);
        return new Finding(goroutine.Blocked > 0 || reported.Count > 0 ? Verdict.Compensated : Verdict.Suspends, reported);
    }
}
