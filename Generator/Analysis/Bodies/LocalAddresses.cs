using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Finds where the address of a local or a parameter is taken. A local on the stack does not move. A twin's locals are fields of an object
/// that the garbage collector may move, and the compiler's warning of that (CS9123) would stand in generated code.
/// </summary>
internal static class LocalAddresses
{
    private const string UnsafeType = "System.Runtime.CompilerServices.Unsafe";

    /// <summary>Whether a value is a local, or a part of one that is stored inside it.</summary>
    public static bool IsLocal(IOperation? value) => value switch
    {
        ILocalReferenceOperation { Local.RefKind: RefKind.None } or IParameterReferenceOperation => true,
        IFieldReferenceOperation { Instance: { Type.IsValueType: true } instance } => IsLocal(instance),
        IInstanceReferenceOperation { Type.IsValueType: true } => true,
        IParenthesizedOperation parenthesized => IsLocal(parenthesized.Operand),
        _ => false,
    };

    /// <summary>Whether a call makes a pointer of a reference to a local.</summary>
    public static bool IsTakenBy(IInvocationOperation call) =>
        call.TargetMethod.Name == "AsPointer"
        && call.TargetMethod.ContainingType.ToDisplayString() == UnsafeType
        && call.Arguments.Any(static argument => IsLocal(argument.Value));
}
