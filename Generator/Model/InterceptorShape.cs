using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;

namespace GoroutineGen.Generator.Model;

/// <summary>What an interceptor takes and does.</summary>
/// <param name="Method">The name of the intercepted method.</param>
/// <param name="ReturnType">Its return type.</param>
/// <param name="HasContext">Whether its first parameter is a context.</param>
/// <param name="DelegateType">The type of the delegate that it takes.</param>
/// <param name="ArgumentTypes">The types of the others.</param>
/// <param name="Starter">The runtime's method that starts the twin.</param>
/// <param name="TargetType">The type whose instance the delegate holds; null for a static method.</param>
/// <param name="Twin">The twin's name with its type arguments, and for a static method its type.</param>
internal sealed record InterceptorShape(
    string Method,
    string ReturnType,
    bool HasContext,
    string DelegateType,
    EquatableArray<string> ArgumentTypes,
    string Starter,
    string? TargetType,
    string Twin);
