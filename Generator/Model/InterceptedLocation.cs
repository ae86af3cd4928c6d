namespace GoroutineGen.Generator.Model;

/// <summary>The location of a call, as the compiler encodes it.</summary>
/// <param name="Version">The version of the encoding.</param>
/// <param name="Data">The encoded location.</param>
/// <param name="Path">The call's file. Interceptors are ordered by it.</param>
/// <param name="Position">The call's position in the file. Interceptors of one file are ordered by it.</param>
/// <param name="LineDirective">The directive that puts code on the call's line of the user's file; empty where the call has no such
/// line.</param>
internal sealed record InterceptedLocation(int Version, string Data, string Path, int Position, string LineDirective);
