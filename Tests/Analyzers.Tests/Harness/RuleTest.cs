using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace GoroutineGen.Analyzers.Tests.Harness;

/// <summary>A test of Roslyn's own harness, set up as a user's project is: C# 14, nullable, the package's global usings.</summary>
internal class RuleTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    public RuleTest(string markup, bool referenceRuntime = true)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0"); // What the tests themselves run on stands for them.
        TestState.AdditionalReferences.AddRange(referenceRuntime ? References.WithRuntime : References.Framework);
        TestState.Sources.Add(("Program.cs", markup.ReplaceLineEndings("\n")));
        TestState.Sources.Add(("GlobalUsings.cs", TestProject.GlobalUsings(referenceRuntime)));
    }

    /// <summary>What the fix makes of the source.</summary>
    public new string FixedCode
    {
        init
        {
            FixedState.Sources.Add(("Program.cs", value.ReplaceLineEndings("\n")));
            FixedState.Sources.Add(("GlobalUsings.cs", TestProject.GlobalUsings(withRuntime: true)));
        }
    }

    protected override CompilationOptions CreateCompilationOptions() => TestProject.CompilationOptions;

    protected override ParseOptions CreateParseOptions() => TestProject.ParseOptions;
}
