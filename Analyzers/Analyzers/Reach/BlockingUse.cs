using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Analyzers;

/// <summary>A call of a library's member that blocks.</summary>
/// <param name="At">The call.</param>
/// <param name="Member">How a message names the member.</param>
/// <param name="IsBrief">Whether the member reads or writes what is at hand, and does not wait for anybody.</param>
internal sealed record BlockingUse(TextSpan At, string Member, bool IsBrief);
