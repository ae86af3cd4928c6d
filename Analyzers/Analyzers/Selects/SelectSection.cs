using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Analyzers;

/// <summary>A section of a <c>switch</c> over a select, or an arm of a switch expression.</summary>
/// <param name="Body">The section.</param>
/// <param name="Labels">The constants among its labels, each where it stands.</param>
/// <param name="Chosen">The numbers that its labels name, from -1 to the last case's.</param>
/// <param name="Default">Its <c>default</c>, or the arm <c>_</c>; null when it has none.</param>
internal sealed record SelectSection(
    IOperation Body, ImmutableArray<(IOperation At, int Number)> Labels, ImmutableHashSet<int> Chosen, IOperation? Default);
