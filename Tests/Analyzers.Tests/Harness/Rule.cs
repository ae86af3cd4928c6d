using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace GoroutineGen.Analyzers.Tests.Harness;

/// <summary>
/// Runs a rule over a source whose expected reports are marked: <c>[|...|]</c>, or <c>{|#0:...|}</c> where the message counts as well.
/// </summary>
/// <typeparam name="TAnalyzer">The rule.</typeparam>
internal static class Rule<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>The rule reports exactly at the marks.</summary>
    /// <param name="markup">The source.</param>
    /// <param name="messages">The messages at the marks <c>#0</c>, <c>#1</c>, ...</param>
    public static Task VerifyAsync(string markup, params string[] messages) =>
        VerifyAsync(OutputKind.DynamicallyLinkedLibrary, markup, messages);

    /// <summary>The same for a program, which has a Main.</summary>
    public static Task VerifyProgramAsync(string markup, params string[] messages) =>
        VerifyAsync(OutputKind.ConsoleApplication, markup, messages);

    /// <summary>The same for a project with a setting: <c>name = value</c>.</summary>
    public static Task VerifyWithSettingAsync(string setting, string markup)
    {
        var test = new RuleTest<TAnalyzer, EmptyCodeFixProvider>(markup);
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\n{setting}\n"));
        return test.RunAsync();
    }

    /// <summary>As <see cref="VerifyFixAsync"/>, for a program.</summary>
    public static Task VerifyProgramFixAsync<TFix>(string markup, string expected)
        where TFix : CodeFixProvider, new()
    {
        var test = new RuleTest<TAnalyzer, TFix>(markup) { FixedCode = expected };
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    /// <summary>The rule reports nothing where the runtime is not referenced.</summary>
    public static Task VerifySilentWithoutRuntimeAsync(string source) =>
        new RuleTest<TAnalyzer, EmptyCodeFixProvider>(source, referenceRuntime: false).RunAsync();

    /// <summary>The rule reports exactly at the marks of a source that does not compile, as it stands under the user's cursor.</summary>
    public static Task VerifyBrokenAsync(string markup) =>
        new RuleTest<TAnalyzer, EmptyCodeFixProvider>(markup) { CompilerDiagnostics = CompilerDiagnostics.None }.RunAsync();

    /// <summary>
    /// The rule reports at the marks, and its fix turns the source into <paramref name="expected"/>: applied to one report after the other,
    /// and to all at once.
    /// </summary>
    public static Task VerifyFixAsync<TFix>(string markup, string expected)
        where TFix : CodeFixProvider, new() => new RuleTest<TAnalyzer, TFix>(markup) { FixedCode = expected }.RunAsync();

    private static Task VerifyAsync(OutputKind kind, string markup, string[] messages)
    {
        var test = new RuleTest<TAnalyzer, EmptyCodeFixProvider>(markup);
        test.TestState.OutputKind = kind;
        var rule = new TAnalyzer().SupportedDiagnostics.Single();
        for (var i = 0; i < messages.Length; i++)
        {
            test.ExpectedDiagnostics.Add(new DiagnosticResult(rule)
                .WithLocation(i).WithMessage(messages[i]).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        }

        return test.RunAsync();
    }
}
