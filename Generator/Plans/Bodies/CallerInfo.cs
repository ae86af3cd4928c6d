using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Plans;

/// <summary>A call that relies on caller information. The twin would falsify the information, so the twin passes it by name.</summary>
/// <param name="Call">The call, object creation or element access.</param>
/// <param name="Arguments">The arguments to pass, with the values that the original's call gets.</param>
internal sealed record CallerInfo(SyntaxNode Call, ImmutableArray<CallerArgument> Arguments);
