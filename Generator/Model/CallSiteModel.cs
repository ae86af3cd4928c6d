using GoroutineGen.Generator.Infrastructure;

namespace GoroutineGen.Generator.Model;

/// <summary>A call of Go.Run or Go.Main that can be intercepted.</summary>
/// <param name="Shape">What it is replaced by.</param>
/// <param name="Location">Where it is.</param>
internal sealed record CallSiteModel(InterceptorShape Shape, InterceptedLocation Location);

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

/// <summary>The location of a call, as the compiler encodes it.</summary>
/// <param name="Version">The version of the encoding.</param>
/// <param name="Data">The encoded location.</param>
/// <param name="Path">The file, for the order.</param>
/// <param name="Position">The position in the file, for the order.</param>
/// <param name="LineDirective">What makes code stand on the call's line of the user's file; empty where it has none.</param>
internal sealed record InterceptedLocation(int Version, string Data, string Path, int Position, string LineDirective);
