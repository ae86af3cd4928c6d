using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>
/// What all rules share: each has one descriptor, reports nothing in generated code, and looks only where the runtime is referenced.
/// </summary>
/// <param name="rule">What the analyzer reports.</param>
public abstract class GoroutineAnalyzer(DiagnosticDescriptor rule) : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [rule];

    /// <inheritdoc />
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (RuntimeTypes.Of(start.Compilation) is { } types)
                Begin(start, types);
        });
    }

    /// <summary>Registers what the rule looks at in a compilation that references the runtime.</summary>
    private protected abstract void Begin(CompilationStartAnalysisContext context, RuntimeTypes types);
}
