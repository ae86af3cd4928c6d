using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// The attributes that a twin has because its original has them: attributes that decide what a call means, and attributes that tell tools
/// how to take the code. The user has no other place to tell tools about a twin. Attributes are known by their class, as a file may give
/// any class another name.
/// </summary>
internal static class KeptAttributes
{
    private const string CompilerServices = "System.Runtime.CompilerServices.";
    private const string InteropServices = "System.Runtime.InteropServices.";
    private const string HandlerArgument = CompilerServices + "InterpolatedStringHandlerArgumentAttribute";
    private const string Diagnostics = "System.Diagnostics.";
    private const string CodeAnalysis = Diagnostics + "CodeAnalysis.";
    private const string DynamicallyAccessedMembers = CodeAnalysis + "DynamicallyAccessedMembersAttribute";
    private const string MarshalAs = InteropServices + "MarshalAsAttribute";

    /// <summary>
    /// The attributes of parameters that say what a call passes for an argument that is left out, or how a call makes an interpolated
    /// string. The attributes of caller information are in <see cref="CallerInfoAttributes"/>.
    /// </summary>
    private static readonly HashSet<string> Parameter =
    [
        CompilerServices + "DateTimeConstantAttribute",
        CompilerServices + "DecimalConstantAttribute",
        CompilerServices + "IDispatchConstantAttribute",
        CompilerServices + "IUnknownConstantAttribute",
        InteropServices + "DefaultParameterValueAttribute",
        InteropServices + "OptionalAttribute",
        HandlerArgument,
    ];

    /// <summary>The attribute that says which of two overloads a call means.</summary>
    private const string OverloadPriority = CompilerServices + "OverloadResolutionPriorityAttribute";

    /// <summary>The attributes that debuggers, stack traces, measurers of coverage and trimmers ask for.</summary>
    private static readonly HashSet<string> Tools =
    [
        Diagnostics + "DebuggerHiddenAttribute",
        Diagnostics + "DebuggerNonUserCodeAttribute",
        Diagnostics + "DebuggerStepThroughAttribute",
        Diagnostics + "DebuggerStepperBoundaryAttribute",
        Diagnostics + "StackTraceHiddenAttribute",
        CodeAnalysis + "DynamicDependencyAttribute",
        CodeAnalysis + "ExcludeFromCodeCoverageAttribute",
        CodeAnalysis + "RequiresAssemblyFilesAttribute",
        CodeAnalysis + "RequiresDynamicCodeAttribute",
        CodeAnalysis + "RequiresUnreferencedCodeAttribute",
        CodeAnalysis + "UnconditionalSuppressMessageAttribute",
        DynamicallyAccessedMembers,
    ];

    public static IEnumerable<AttributeData> Of(IMethodSymbol method) =>
        method.GetAttributes().Where(static data => ClassOf(data) == OverloadPriority || Tools.Contains(ClassOf(data)));

    public static IEnumerable<AttributeData> Of(IParameterSymbol parameter) =>
        parameter.GetAttributes().Where(static data => Parameter.Contains(ClassOf(data)) || IsOfInterface(data))
            .Concat(CallerInfoAttributes.Of(parameter)).Concat(ForTools(parameter));

    /// <summary>The attributes that tools ask for. Where nobody can call a member by its name, no other attribute is of use.</summary>
    public static IEnumerable<AttributeData> ForTools(ISymbol symbol) =>
        symbol.GetAttributes().Where(static data => Tools.Contains(ClassOf(data)));

    /// <summary>Whether a parameter says which members a trimmer has to keep of what is passed.</summary>
    public static bool AsksForMembers(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(static data => ClassOf(data) == DynamicallyAccessedMembers);

    /// <summary>The name of an attribute that the twin would need and cannot have; null when there is none.</summary>
    public static string? Obstacle(IMethodSymbol method, Compilation compilation) =>
        Of(method).Concat(method.Parameters.SelectMany(Of))
            .FirstOrDefault(data => !CanBeWritten(data, compilation) || TakesReference(data, method))?.AttributeClass!.Name
        ?? (IsPromised(method) ? DynamicallyAccessedMembers.Substring(CodeAnalysis.Length) : null);

    /// <summary>
    /// Whether a method says which members a trimmer has to keep of what the method gives back. What a twin gives back comes out of a task,
    /// about which nothing can be said to a trimmer.
    /// </summary>
    private static bool IsPromised(IMethodSymbol method) =>
        method.GetReturnTypeAttributes().Any(static data => ClassOf(data) == DynamicallyAccessedMembers)
        || method.Parameters.Any(static parameter => parameter.RefKind is RefKind.Ref or RefKind.Out && AsksForMembers(parameter));

    /// <summary>
    /// Whether a parameter is marshalled as an interface. Such a parameter is null where it is left out, and another parameter of type
    /// object is not.
    /// </summary>
    private static bool IsOfInterface(AttributeData data) =>
        ClassOf(data) == MarshalAs
        && data.ConstructorArguments.FirstOrDefault().Value
            is (int)UnmanagedKind.IUnknown or (int)UnmanagedKind.IDispatch or (int)UnmanagedKind.Interface;

    private static bool CanBeWritten(AttributeData data, Compilation compilation) =>
        data.ConstructorArguments.Concat(data.NamedArguments.Select(static named => named.Value))
            .All(argument => CanBeWritten(argument, compilation));

    private static bool CanBeWritten(TypedConstant argument, Compilation compilation) => argument switch
    {
        { IsNull: true } => true,
        { Kind: TypedConstantKind.Array, Values: var values } => values.All(value => CanBeWritten(value, compilation)),
        { Value: INamedTypeSymbol { IsUnboundGenericType: true } open } => open.OriginalDefinition.CanBeNamed(compilation),
        { Value: ITypeSymbol type } => type.CanBeNamed(compilation),
        _ => argument.Type!.CanBeNamed(compilation),
    };

    /// <summary>Whether an interpolated string is made from a reference, of which the twin has the value only.</summary>
    private static bool TakesReference(AttributeData data, IMethodSymbol method) =>
        ClassOf(data) == HandlerArgument
        && data.ConstructorArguments.SelectMany(static argument => argument.Kind == TypedConstantKind.Array ? argument.Values : [argument])
            .Any(name => method.Parameters.Any(parameter => parameter.Name == name.Value as string && parameter.RefKind != RefKind.None));

    private static string ClassOf(AttributeData data) => data.AttributeClass?.ToDisplayString() ?? "";

    private enum UnmanagedKind
    {
        IUnknown = 25,
        IDispatch = 26,
        Interface = 28,
    }
}
