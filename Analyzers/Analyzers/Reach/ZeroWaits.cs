using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Which calls of members that block wait for nobody: they are given no time (<c>handle.WaitOne(0)</c>), or only try
/// (<c>items.TryTake(out var item)</c>).
/// </summary>
internal static class ZeroWaits
{
    public static bool Is(IInvocationOperation call)
    {
        var time = call.Arguments.FirstOrDefault(static argument => IsTime(argument.Parameter));
        return time is null ? Tries(call.TargetMethod) : IsZero(time.Value.Unconverted());
    }

    private static bool Tries(IMethodSymbol method) =>
        method.Name.StartsWith("Try", StringComparison.Ordinal)
        && !method.Parameters.Any(static parameter => parameter.Type.Name == nameof(CancellationToken));

    private static bool IsTime(IParameterSymbol? parameter) =>
        parameter?.Name.IndexOf("timeout", StringComparison.OrdinalIgnoreCase) >= 0
        && (parameter.Type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 || parameter.Type.Name == nameof(TimeSpan));

    private static bool IsZero(IOperation time) =>
        time is { ConstantValue.Value: 0 or 0L } or IDefaultValueOperation
            or IFieldReferenceOperation { Field: { Name: nameof(TimeSpan.Zero), ContainingType.Name: nameof(TimeSpan) } };
}
