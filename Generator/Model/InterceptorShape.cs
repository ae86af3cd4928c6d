using GoroutineGen.Generator.Infrastructure;

namespace GoroutineGen.Generator.Model;

/// <summary>What an interceptor takes and does.</summary>
/// <param name="Method">The name of the intercepted method.</param>
/// <param name="ReturnType">The return type of the intercepted method.</param>
/// <param name="HasContext">Whether the first parameter is a context.</param>
/// <param name="DelegateType">The type of the delegate that the intercepted method takes.</param>
/// <param name="ArgumentTypes">The types of the parameters behind the delegate.</param>
/// <param name="Starter">The runtime's method that starts the twin.</param>
/// <param name="TargetType">The type whose instance the delegate holds; null for a static method.</param>
/// <param name="Twin">The twin's name with the type arguments; for a static method, qualified with the type.</param>
internal sealed record InterceptorShape(
    string Method,
    string ReturnType,
    bool HasContext,
    string DelegateType,
    EquatableArray<string> ArgumentTypes,
    string Starter,
    string? TargetType,
    string Twin);
