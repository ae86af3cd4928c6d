using GoroutineGen.Generator.Infrastructure;

namespace GoroutineGen.Generator.Model;

/// <summary>A compilation unit, a namespace or a type that is opened again around a twin.</summary>
/// <param name="Header">The text that opens the scope; empty for the compilation unit.</param>
/// <param name="Imports">The extern aliases and usings that stand in the scope.</param>
internal sealed record ScopeModel(string Header, EquatableArray<string> Imports);
