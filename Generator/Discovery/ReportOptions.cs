using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Generator.Discovery;

/// <summary>Whether the project asks for a report.</summary>
/// <param name="IsEnabled">Whether it does.</param>
/// <param name="Folder">The project's folder, which paths in the report start from.</param>
internal sealed record ReportOptions(bool IsEnabled, string Folder)
{
    private const string Property = "build_property.GoroutineGenReport";
    private const string ProjectFolder = "build_property.ProjectDir";

    public static ReportOptions Read(AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        var isEnabled = options.GlobalOptions.TryGetValue(Property, out var value) && value.Length > 0
            && !value.Equals("false", StringComparison.OrdinalIgnoreCase);
        return new ReportOptions(
            isEnabled, isEnabled && options.GlobalOptions.TryGetValue(ProjectFolder, out var folder) ? folder : "");
    }
}
