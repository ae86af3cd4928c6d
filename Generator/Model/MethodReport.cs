using GoroutineGen.Generator.Infrastructure;

namespace GoroutineGen.Generator.Model;

/// <summary>What became of a marked method, for the build's report.</summary>
/// <param name="Method">The method, with the types around it and the types of its parameters.</param>
/// <param name="File">The method's file, from the project's folder.</param>
/// <param name="Line">The line of the method's name.</param>
/// <param name="Form">The form of the twin; <c>none</c> for a method that stays ordinary code.</param>
/// <param name="Checks">How many checks for preemption the twin has.</param>
/// <param name="Suspends">Where the twin may wait without its thread.</param>
/// <param name="Regions">Where the twin holds its thread, and lets the processor go.</param>
/// <param name="Kept">The parts that keep their blocking form.</param>
/// <param name="Refused">Why the method stays ordinary code.</param>
internal sealed record MethodReport(
    string Method,
    string File,
    int Line,
    string Form,
    int Checks,
    EquatableArray<ReportedCall> Suspends,
    EquatableArray<ReportedCall> Regions,
    EquatableArray<ReportedObstacle> Kept,
    EquatableArray<ReportedObstacle> Refused);
