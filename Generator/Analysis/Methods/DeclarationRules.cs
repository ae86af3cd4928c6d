using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>What a method must be for a twin to stand beside it. The body has its own rules.</summary>
internal static class DeclarationRules
{
    private const string Synchronized = "System.Runtime.CompilerServices.MethodImplAttribute";
    private const int SynchronizedFlag = 32;

    /// <summary>
    /// How deep the nodes of a signature may nest. To write a signature anew takes stack and time for each node around a node. Real
    /// signatures nest a few nodes deep.
    /// </summary>
    private const int MaxDepth = 500;

    private static readonly string[] UnsupportedAttributes =
    [
        "System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute",
    ];

    private static readonly string[] SecurityAttributes = ["SecurityCritical", "SecuritySafeCritical"];

    public static IEnumerable<Rejection> Check(
        IMethodSymbol method, MethodDeclarationSyntax declaration, CompilationAnalysis analysis, CancellationToken cancellation) =>
    [
        .. Container(method, declaration),
        .. Kind(method, declaration),
        .. DispatchRules.Check(method, declaration, analysis, cancellation),
        .. Signature(method, declaration),
        .. Receiver(declaration, analysis, cancellation),
        .. Attributes(method, declaration, analysis.Compilation),
        .. Surroundings(method, declaration),
    ];

    /// <summary>The rules for a [Goroutine] method that is no method declaration: an accessor, an operator, a local function.</summary>
    public static IEnumerable<Rejection> CheckWithoutDeclaration(IMethodSymbol method) =>
        [Rejections.NotAMethod(method.Locations.FirstOrDefault() ?? Location.None)];

    private static IEnumerable<Rejection> Container(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        foreach (var type in declaration.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            if (!type.IsExtensionBlock() && !type.Modifiers.Any(SyntaxKind.PartialKeyword))
                yield return Rejections.NotPartial(type.Identifier.ValueText, type.Identifier.GetLocation());
        }

        var at = declaration.Identifier.GetLocation();
        var container = method.ContainingType;
        if (container.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) && !container.IsExtensionBlock())
            yield return Rejections.NotAMethod(at);
        if (container.IsFileLocal())
            yield return Rejections.FileLocalType(container.Name, at);
        if (container.IsRefLikeType && !method.IsStatic)
            yield return Rejections.RefStructMember(at);
        for (var type = container; type is not null; type = type.ContainingType)
        {
            if (SecurityAttributes.FirstOrDefault(name => type.HasAttribute($"System.Security.{name}Attribute")) is { } attribute)
                yield return Rejections.SecurityCriticalType(type.Name, attribute, at);
        }
    }

    private static IEnumerable<Rejection> Kind(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        var at = declaration.Identifier.GetLocation();
        if (declaration.Body is null && declaration.ExpressionBody is null && !method.IsAbstract)
            yield return Rejections.NoBody(at);
        if (declaration.Modifiers.Any(SyntaxKind.AsyncKeyword))
            yield return Rejections.Async(at);
    }

    private static IEnumerable<Rejection> Signature(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        if (declaration.ChildNodes().Any(
            static part => part is not (BlockSyntax or ArrowExpressionClauseSyntax) && part.IsDeeperThan(MaxDepth)))
            yield return Rejections.TooDeep(declaration.Identifier.GetLocation());
        foreach (var parameter in method.Parameters)
        {
            var at = parameter.Locations.FirstOrDefault() ?? declaration.Identifier.GetLocation();
            foreach (var rejection in SignatureRules.CheckParameter(parameter.Name, parameter.Type, at))
                yield return rejection;
        }

        if (ByRefShapes.Of(method)?.Count > ByRefShape.MaxDelivered)
            yield return Rejections.TooManyByRefParameters(declaration.ParameterList.GetLocation());

        if (method.IsVararg)
            yield return Rejections.Unsafe("__arglist", declaration.ParameterList.GetLocation());
        foreach (var rejection in SignatureRules.CheckResult(method, declaration.ReturnType.GetLocation()))
            yield return rejection;
        if (!PartialParameters.CanBeMerged(method))
            yield return Rejections.PartialParameters(declaration.ParameterList.GetLocation());
    }

    /// <summary>The rules for the receiver of an extension block, which is a parameter of the methods in the block.</summary>
    private static IEnumerable<Rejection> Receiver(
        MethodDeclarationSyntax declaration, CompilationAnalysis analysis, CancellationToken cancellation)
    {
        if (declaration.Parent is not TypeDeclarationSyntax { ParameterList: { } list } block || !block.IsExtensionBlock()
            || list.Parameters.FirstOrDefault() is not { Type: { } syntax } parameter)
        {
            yield break;
        }
        var at = parameter.GetLocation();
        var name = parameter.Identifier.ValueText;
        var type = analysis.Model(syntax.SyntaxTree).GetTypeInfo(syntax, cancellation).Type;
        if (parameter.Modifiers.Any(SyntaxKind.RefKeyword) || parameter.Modifiers.Any(SyntaxKind.InKeyword))
            yield return Rejections.ByRefParameter(name, at);
        foreach (var rejection in type is null ? [] : SignatureRules.CheckParameter(name, type, at))
            yield return rejection;
    }

    private static IEnumerable<Rejection> Attributes(IMethodSymbol method, MethodDeclarationSyntax declaration, Compilation compilation)
    {
        var at = declaration.Identifier.GetLocation();
        foreach (var attribute in method.GetAttributes())
        {
            var name = attribute.AttributeClass?.ToDisplayString() ?? "";
            if (UnsupportedAttributes.Contains(name))
                yield return Rejections.Attribute(attribute.AttributeClass!.Name, at);
            if (name == Synchronized && IsSynchronized(attribute))
                yield return Rejections.Synchronized(at);
        }
        if (KeptAttributes.Obstacle(method, compilation) is { } obstacle)
            yield return Rejections.Attribute(obstacle, at);
    }

    private static bool IsSynchronized(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault().Value switch
        {
            int options => (options & SynchronizedFlag) != 0,
            short options => (options & SynchronizedFlag) != 0,
            _ => false,
        };

    private static IEnumerable<Rejection> Surroundings(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        var at = declaration.Identifier.GetLocation();
        if (((CSharpParseOptions)declaration.SyntaxTree.Options).LanguageVersion < LanguageVersion.CSharp13)
            yield return Rejections.LanguageVersion(at);
        if (!GeneratedNames.Fit(method.Name, declaration))
            yield return Rejections.LongName(at);
        // An analyzer sees the generated twin as well; only what a user wrote is in the way.
        if (method.ContainingType.GetMembers(TwinLookup.NameOf(method))
            .FirstOrDefault(static member => !member.HasAttribute(RuntimeNames.ResumableBodyMetadataName)) is { } taken)
            yield return Rejections.ReservedName(taken.Name, taken.Locations.FirstOrDefault() ?? at);
    }
}
