namespace GoroutineGen.Generator.Model;

/// <summary>The location of a call, as the compiler encodes it.</summary>
/// <param name="Version">The version of the encoding.</param>
/// <param name="Data">The encoded location.</param>
/// <param name="Path">The file, for the order.</param>
/// <param name="Position">The position in the file, for the order.</param>
/// <param name="LineDirective">What makes code stand on the call's line of the user's file; empty where it has none.</param>
internal sealed record InterceptedLocation(int Version, string Data, string Path, int Position, string LineDirective);
