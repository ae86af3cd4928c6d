using System.Text;
using GoroutineGen.Generator.Discovery;
using GoroutineGen.Generator.Emission;
using GoroutineGen.Generator.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator;

/// <summary>Emits the twins of methods that are marked [Goroutine], and the interceptors of spawns in ordinary code.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class GoroutineGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var twins = context.SyntaxProvider
            .CreateSyntaxProvider(GoroutineMethods.IsCandidate, Models.OfTwin)
            .WithTrackingName(TrackingNames.Methods)
            .Where(static twin => twin is not null)
            .Select(static (twin, _) => twin!)
            .WithTrackingName(TrackingNames.Twins);

        var options = context.ParseOptionsProvider
            .Select(static (parse, _) => InterceptorOptions.Read(parse))
            .WithTrackingName(TrackingNames.InterceptorOptions);

        var callSites = context.SyntaxProvider
            .CreateSyntaxProvider(CallSites.IsCandidate, Models.OfCallSite)
            .Where(static site => site is not null)
            .Select(static (site, _) => site!)
            .WithTrackingName(TrackingNames.CallSites);

        var interceptors = callSites
            .Collect()
            .Combine(options)
            .Select(static (pair, _) => pair.Right.IsEnabled ? CallSiteOrder.Sort(pair.Left) : default)
            .WithTrackingName(TrackingNames.Interceptors);

        var report = context.AnalyzerConfigOptionsProvider
            .Select(ReportOptions.Read)
            .WithTrackingName(TrackingNames.ReportOptions)
            .Combine(context.CompilationProvider)
            .Select(static (pair, cancellation) =>
                pair.Left.IsEnabled ? Reports.Of(pair.Right, pair.Left.Folder, cancellation) : null)
            .WithTrackingName(TrackingNames.Report);

        // No user writes code against twins or interceptors. A host that only wants to know what the code means need not make these
        // outputs.
        context.RegisterImplementationSourceOutput(twins, static (output, twin) =>
            output.AddSource(twin.HintName, SourceText.From(TwinEmitter.Emit(twin), Encoding.UTF8)));

        context.RegisterImplementationSourceOutput(interceptors, static (output, interceptors) =>
        {
            if (interceptors.Count > 0)
                output.AddSource(InterceptorEmitter.HintName, SourceText.From(InterceptorEmitter.Emit(interceptors), Encoding.UTF8));
        });

        context.RegisterImplementationSourceOutput(report, static (output, report) =>
        {
            if (report is null)
                return;
            output.AddSource(ReportEmitter.HintName, SourceText.From(ReportEmitter.Emit(report), Encoding.UTF8));
            output.AddSource(ReportPage.HintName, SourceText.From(ReportPage.Emit(report), Encoding.UTF8));
        });
    }
}
