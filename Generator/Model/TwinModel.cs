using GoroutineGen.Generator.Infrastructure;

namespace GoroutineGen.Generator.Model;

/// <summary>A generated file with one twin in it: all that Emission needs to print it.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Definitions">The directives that define symbols for the original's file.</param>
/// <param name="Scopes">What encloses the twin, from the compilation unit to the innermost type.</param>
/// <param name="OriginalName">The name of the original.</param>
/// <param name="IsObsolete">Whether the original may use obsolete members because it is obsolete itself.</param>
/// <param name="Signature">The twin up to its body.</param>
/// <param name="Constraints">The constraint clauses.</param>
/// <param name="Body">The body with its braces and line directives, to be printed as it stands.</param>
/// <param name="Bridges">The implementations of the twins of interfaces' members, which stand beside the twin.</param>
/// <param name="Overrides">The names of the fields that hold what the file knows about the classes of receivers.</param>
internal sealed record TwinModel(
    string HintName,
    EquatableArray<string> Definitions,
    EquatableArray<ScopeModel> Scopes,
    string OriginalName,
    bool IsObsolete,
    string Signature,
    EquatableArray<string> Constraints,
    string Body,
    EquatableArray<string> Bridges,
    EquatableArray<string> Overrides);
