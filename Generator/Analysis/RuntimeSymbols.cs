using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>The runtime's types as this compilation sees them.</summary>
internal sealed record RuntimeSymbols(
    INamedTypeSymbol GoroutineAttribute,
    INamedTypeSymbol NotGoroutineAttribute,
    INamedTypeSymbol SuspendsAttribute,
    INamedTypeSymbol BlocksAttribute,
    INamedTypeSymbol BlockingRowAttribute,
    INamedTypeSymbol ResumableBodyAttribute,
    INamedTypeSymbol Entry,
    INamedTypeSymbol Go,
    INamedTypeSymbol Case,
    INamedTypeSymbol ExitException)
{
    /// <summary>The types, as the compilation finds them; null when the compilation does not reference the runtime.</summary>
    public static RuntimeSymbols? Resolve(Compilation compilation) =>
        compilation.GetTypeByMetadataName(RuntimeNames.GoroutineAttributeMetadataName) is { } goroutine
        && compilation.GetTypeByMetadataName(RuntimeNames.NotGoroutineAttributeMetadataName) is { } notGoroutine
        && compilation.GetTypeByMetadataName(RuntimeNames.SuspendsAttributeMetadataName) is { } suspends
        && compilation.GetTypeByMetadataName(RuntimeNames.BlocksAttributeMetadataName) is { } blocks
        && compilation.GetTypeByMetadataName(RuntimeNames.BlockingRowAttributeMetadataName) is { } row
        && compilation.GetTypeByMetadataName(RuntimeNames.ResumableBodyMetadataName) is { } resumable
        && compilation.GetTypeByMetadataName(RuntimeNames.EntryMetadataName) is { } entry
        && compilation.GetTypeByMetadataName(RuntimeNames.GoMetadataName) is { } go
        && compilation.GetTypeByMetadataName(RuntimeNames.CaseMetadataName) is { } @case
        && compilation.GetTypeByMetadataName(RuntimeNames.ExitExceptionMetadataName) is { } exit
            ? new RuntimeSymbols(goroutine, notGoroutine, suspends, blocks, row, resumable, entry, go, @case, exit)
            : null;

    /// <summary>Whether the member's [ResumableBody] names the original.</summary>
    public bool IsResumableForm(ISymbol member, IMethodSymbol original) =>
        member.GetAttributes().Any(data => data.AttributeClass.IsSame(ResumableBodyAttribute)
            && data.ConstructorArguments.FirstOrDefault().Value is string name && name == original.Name);

    public bool IsGoMethod(IMethodSymbol method, string name) => method.Name == name && method.ContainingType.IsSame(Go);
}
