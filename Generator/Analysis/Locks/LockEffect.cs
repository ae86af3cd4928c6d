using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>What a call does to a lock that belongs to its thread.</summary>
internal enum LockEffect
{
    None,
    Takes,
    Gives,
}
