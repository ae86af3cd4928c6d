using System.Reflection;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Tests.Harness;

/// <summary>Reads why the steps of a generator's pipeline ran or did not run.</summary>
internal static class TrackedSteps
{
    public static IEnumerable<string> Names { get; } =
        [.. typeof(TrackingNames).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(field => (string)field.GetRawConstantValue()!)];

    /// <summary>Why the outputs of steps are others than before, of those that are.</summary>
    public static IEnumerable<IncrementalStepRunReason> Changes(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(step => step.Outputs)
            .Select(output => output.Reason)
            .Where(reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));

    public static void AssertAllCached(GeneratorRunResult result)
    {
        foreach (var step in Names)
        {
            if (result.TrackedSteps.TryGetValue(step, out var runs))
                Assert.That(Changes(runs), Is.Empty, $"The step {step} ran again on an equal compilation.");
        }

        var emissions = Changes(result.TrackedOutputSteps.SelectMany(step => step.Value));
        Assert.That(emissions, Is.Empty, "A file was emitted again on an equal compilation.");
    }
}
