using GoroutineGen.Generator.Blocking;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>A method or property that blocks.</summary>
/// <param name="Kind">What a twin does with a call.</param>
/// <param name="Counterpart">
/// What a twin calls instead, to wait for the result. Null where the call is not replaced, and where it ends
/// <c>x.GetAwaiter().GetResult()</c>.
/// </param>
internal sealed record BlockingMember(BlockingKind Kind, Counterpart? Counterpart);
