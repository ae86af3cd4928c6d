using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>An operation of a lock.</summary>
/// <param name="Name">The lock's type and the operation.</param>
/// <param name="Gives">Whether the operation gives the lock back.</param>
internal sealed record LockOperation(string Name, bool Gives);
