using System.Collections.Immutable;
using System.Composition;
using GoroutineGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace GoroutineGen.CodeFixes;

/// <summary>
/// Makes a lambda a <c>[Goroutine]</c> method, with the variables that it captures as parameters: where nobody changes these after they
/// have their value, so that it does not matter when they are read.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class GOR0112LambdaHoldsThreadFixer()
    : DocumentFixer("Make the lambda a [Goroutine] method", GOR0112LambdaHoldsThreadAnalyzer.Id)
{
    /// <summary>The most variables that can be passed with a method.</summary>
    private const int MostArguments = 16;

    private protected override bool CanFix(SyntaxNode reported) => Parts(reported) is not null;

    private protected override bool CanFix(SyntaxNode reported, SemanticModel model, CancellationToken cancellation) =>
        Variables(reported, model, cancellation) is not null;

    private protected override void Fix(SyntaxNode reported, DocumentEditor editor, CancellationToken cancellation)
    {
        var (lambda, start, member, type) = Parts(reported)!.Value;
        var model = editor.SemanticModel;
        if (Variables(reported, model, cancellation) is not { } captured)
            return;
        var method = model.GetDeclaredSymbol(member, cancellation)!;
        var generator = editor.Generator;
        var name = FreeNames.InType(type, method.Name + "Goroutine", editor);
        var usesThis = !method.IsStatic && UsesThis(lambda, model, cancellation);
        var made = (MethodDeclarationSyntax)generator.MethodDeclaration(
            name,
            captured.Select(variable => generator.ParameterDeclaration(variable.Symbol.Name, generator.TypeExpression(variable.Type))),
            modifiers: usesThis ? DeclarationModifiers.None : DeclarationModifiers.Static,
            accessibility: Accessibility.Private);
        made = (MethodDeclarationSyntax)generator.AddAttributes(
            made.WithBody(lambda.Block!.WithoutTrivia()),
            generator.Attribute("GoroutineGen.GoroutineAttribute")
                .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation));
        editor.ReplaceNode(start.ArgumentList, SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(
            captured.Select(static variable => variable.Symbol.Name).Prepend(name)
                .Select(static argument => SyntaxFactory.Argument(SyntaxFactory.IdentifierName(argument)))))
            .WithTriviaFrom(start.ArgumentList).WithAdditionalAnnotations(Formatter.Annotation));
        var newLine = member.SyntaxTree.GetRoot(cancellation).DescendantTrivia()
            .FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        editor.InsertAfter(
            member,
            made.WithLeadingTrivia(newLine).WithTrailingTrivia(newLine).WithAdditionalAnnotations(Formatter.Annotation));
        foreach (var outer in member.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            editor.ReplaceNode(outer, (current, _) => generator.GetModifiers(current).IsPartial
                ? current
                : generator.WithModifiers(current, generator.GetModifiers(current).WithPartial(true)));
        }
    }

    /// <summary>A lambda without parameters and results that is all that a call is given, in a method of a class.</summary>
    private static (
        LambdaExpressionSyntax Lambda, InvocationExpressionSyntax Start, MethodDeclarationSyntax Member, TypeDeclarationSyntax Type)? Parts(
        SyntaxNode reported) =>
        reported.FirstAncestorOrSelf<LambdaExpressionSyntax>() is ParenthesizedLambdaExpressionSyntax
        {
            Block: not null, ParameterList.Parameters.Count: 0, AttributeLists.Count: 0,
            Parent.Parent.Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } start,
        } lambda
        && lambda.Ancestors().TakeWhile(static node => node is not MemberDeclarationSyntax)
            .All(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        && lambda.FirstAncestorOrSelf<MemberDeclarationSyntax>() is MethodDeclarationSyntax { Parent: TypeDeclarationSyntax type } member
        && type is ClassDeclarationSyntax or RecordDeclarationSyntax
            ? (lambda, start, member, type)
            : null;

    /// <summary>What a method needs in place of the lambda; null where there can be no such method.</summary>
    private static ImmutableArray<(ISymbol Symbol, ITypeSymbol Type)>? Variables(
        SyntaxNode reported, SemanticModel model, CancellationToken cancellation)
    {
        var (lambda, start, member, _) = Parts(reported)!.Value;
        return model.GetDeclaredSymbol(member, cancellation) is { IsGenericMethod: false }
            && model.GetSymbolInfo(start, cancellation).Symbol is IMethodSymbol { Name: "Run", ContainingType.Name: "Go", Arity: 0 }
            ? Captured(lambda, member, model, cancellation)
            : null;
    }

    /// <summary>The variables that a lambda reads of the method around it; null where one may change, or cannot be passed.</summary>
    private static ImmutableArray<(ISymbol Symbol, ITypeSymbol Type)>? Captured(
        LambdaExpressionSyntax lambda, MethodDeclarationSyntax member, SemanticModel model, CancellationToken cancellation)
    {
        Dictionary<string, (ISymbol, ITypeSymbol)> captured = [];
        foreach (var name in lambda.Block!.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var symbol = model.GetSymbolInfo(name, cancellation).Symbol;
            if (symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction } && IsOutside(symbol))
                return null;
            if (symbol is not (ILocalSymbol or IParameterSymbol) || !IsOutside(symbol) || IsOfPrimaryConstructor(symbol))
                continue;
            var info = model.GetTypeInfo(name, cancellation);
            if (info.Type is not { } type || !CanBeCopied(type) || Changes(symbol, member, model, cancellation))
                return null;
            captured[symbol.Name] = (symbol, info.Nullability.FlowState == NullableFlowState.NotNull && type.IsReferenceType
                ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)
                : type);
        }

        return captured.Count <= MostArguments ? captured.Values.ToImmutableArray() : null;

        bool IsOutside(ISymbol symbol) => !symbol.DeclaringSyntaxReferences.Any(part => lambda.FullSpan.Contains(part.Span));
    }

    /// <summary>Whether a variable is given a value anywhere but where it is declared.</summary>
    private static bool Changes(ISymbol symbol, MethodDeclarationSyntax member, SemanticModel model, CancellationToken cancellation) =>
        symbol is IParameterSymbol { RefKind: not RefKind.None } or ILocalSymbol { IsConst: true } or ILocalSymbol { IsRef: true }
        || (symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax declared
            && (declared.Initializer is null || declared.Parent?.Parent is ForStatementSyntax))
        || member.DescendantNodes().OfType<IdentifierNameSyntax>().Any(use =>
            use.Identifier.ValueText == symbol.Name && IsWritten(use)
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(use, cancellation).Symbol, symbol));

    private static bool IsWritten(IdentifierNameSyntax use) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == use,
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax =>
            use.Parent.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression
                or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression or SyntaxKind.AddressOfExpression,
        ArgumentSyntax argument => !argument.RefOrOutKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
        RefExpressionSyntax => true,
        _ => false,
    };

    /// <summary>Whether a lambda names something of the object that its method is called on.</summary>
    private static bool UsesThis(LambdaExpressionSyntax lambda, SemanticModel model, CancellationToken cancellation) =>
        lambda.Block!.DescendantNodes().Any(node => node is ThisExpressionSyntax or BaseExpressionSyntax
            || (node is SimpleNameSyntax { Parent: not MemberBindingExpressionSyntax } name
                && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
                && model.GetSymbolInfo(name, cancellation).Symbol is { IsStatic: false } symbol
                && (symbol is IFieldSymbol or IPropertySymbol or IEventSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }
                    || IsOfPrimaryConstructor(symbol))));

    private static bool IsOfPrimaryConstructor(ISymbol symbol) =>
        symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } };

    /// <summary>Whether a copy of a value is as good as the value: not so for a structure that its own members may change.</summary>
    private static bool CanBeCopied(ITypeSymbol type) =>
        type is { IsAnonymousType: false, IsRefLikeType: false, TypeKind: not TypeKind.Error }
        && (!type.IsValueType || type.IsReadOnly || type.TypeKind == TypeKind.Enum || type.SpecialType != SpecialType.None);
}
